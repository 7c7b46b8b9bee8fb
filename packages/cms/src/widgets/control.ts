import type { Map as ImmutableMap } from 'immutable';

/** What Decap gives to a control. https://decapcms.org/docs/custom-widgets/ */
export interface ControlProps<Value> {
  value: Value | undefined;
  onChange(value: Value): void;
  /** The field's configuration. */
  field: ImmutableMap<string, unknown>;
  /** Id that the field's label points at. */
  forID: string;
  setActiveStyle(): void;
  setInactiveStyle(): void;
  collection: ImmutableMap<string, unknown>;
  /** The draft as it is now: Decap's `entry` is that of the last rendering. */
  getEntry(): ImmutableMap<string, unknown>;
}
