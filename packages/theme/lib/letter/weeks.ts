import type { Day } from '@echosciences/calendar';
import { addDays, weekdayOf } from '@echosciences/calendar';

/** The days that a letter tells of. */
export interface Week {
  /** Its folder under `/lettre/`; none for the letter to send today. */
  folder?: string;
  from: Day;
  /** Last day, included. */
  to: Day;
}

const DAYS = 7;

/**
 * Two letters, for the two ways to work: send at once what the coming seven days hold, today
 * included, or prepare ahead, say on a Thursday, the letter that leaves on Monday morning. Seven
 * days and no more: each weekday is named once, and two letters a week apart tell nothing twice.
 */
export function lettersOf(today: Day): [now: Week, next: Week] {
  const monday = addDays(today, DAYS + 1 - weekdayOf(today));
  return [
    { from: today, to: addDays(today, DAYS - 1) },
    { folder: 'semaine-prochaine', from: monday, to: addDays(monday, DAYS - 1) },
  ];
}
