import type { Day } from '@echosciences/calendar';
import { weekdayOf } from '@echosciences/calendar';
import type { Weekday } from '@echosciences/schemas';
import { WEEKDAYS } from '@echosciences/schemas';

const NAMES = Object.keys(WEEKDAYS) as Weekday[];

export function weekdayName(day: Day): Weekday {
  return NAMES[weekdayOf(day) - 1] as Weekday;
}
