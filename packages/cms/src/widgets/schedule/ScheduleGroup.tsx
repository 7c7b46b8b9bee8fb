import type { ReactNode, RefObject } from 'react';
import type { ScheduleControlProps } from './control.ts';

interface Props {
  /** What Decap gives to the control that it is. */
  control: ScheduleControlProps;
  group: RefObject<HTMLFieldSetElement | null>;
  children: ReactNode;
}

/** The frame of a control of dates: named by its field, and what the field's label leads to. */
export function ScheduleGroup({ control, group, children }: Props) {
  return (
    <fieldset
      id={control.forID}
      ref={group}
      tabIndex={-1}
      className={`${control.classNameWrapper} schedule`}
      onFocus={control.setActiveStyle}
      onBlur={control.setInactiveStyle}
    >
      <legend className="es-unseen">{String(control.field.get('label'))}</legend>
      {children}
    </fieldset>
  );
}
