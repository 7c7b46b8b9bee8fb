import type { LocalDateTime } from '@echosciences/calendar';
import { localTime } from '@echosciences/calendar';
import { plain } from '../../decap/plain.ts';
import type { ControlProps } from '../control.ts';

/** What Decap gives to the controls of dates: an Immutable value, or whatever a file holds. */
export interface ScheduleControlProps extends ControlProps<unknown> {
  /** Decap's frame around a control. */
  classNameWrapper: string;
}

/** Whether a field has nothing in it, as Decap has it before or after it was filled in. */
export function isEmpty(value: unknown): boolean {
  const data = plain(value);
  return !data || Object.keys(data).length === 0;
}

/** The wall-clock time in the content's zone, whatever that of the browser. */
export function presentTime(): LocalDateTime {
  return localTime(Date.now());
}
