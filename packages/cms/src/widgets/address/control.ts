import type { Map as ImmutableMap } from 'immutable';
import type { ControlProps } from '../control.ts';

export interface AddressProps extends ControlProps<ImmutableMap<string, unknown> | undefined> {
  /** Decap's class for the frame around a control. */
  classNameWrapper: string;
  /** A phrase of the CMS's own in its language. */
  t(key: string): string;
}
