import type { Weekday } from '@echosciences/schemas/weekdays';
import { WEEK } from '@echosciences/schemas/weekdays';
import type { Day, LocalDateTime } from './clock.ts';
import { dayOf } from './clock.ts';
import { addDays, daysFrom, weekdayOf } from './day.ts';
import { compare, later } from './order.ts';
import type { Span } from './schedule.ts';

/** Hours of some weekdays, of all when none is named. `closes` may be `24:00`. */
export interface Opening {
  days?: readonly Weekday[];
  opens: string;
  closes: string;
}

/** From a day to another, both included: all day long, or at the hours of its openings. */
export interface Period {
  from: Day;
  to: Day;
  openings?: readonly Opening[];
  /** Days on which it is closed all the same. */
  closedOn?: readonly Day[];
  /** A remark on its hours, in words. */
  hours?: string;
}

/** What is open on one day of a period, earliest first. */
export function openSpans({ openings = [], closedOn = [] }: Period, day: Day): Span[] {
  if (closedOn.includes(day)) return [];
  if (openings.length === 0) return [{ start: `${day}T00:00`, end: `${day}T24:00` }];
  return openingsOn(openings, weekdayOf(day)).map(({ opens, closes }) => ({
    start: `${day}T${opens}`,
    end: closing(day, opens, closes),
  }));
}

/** The openings of a weekday, from 1, Monday, to 7, earliest first. */
export function openingsOn(openings: readonly Opening[], weekday: number): Opening[] {
  const name = WEEK[weekday - 1];
  return openings
    .filter(({ days = [] }) => days.length === 0 || days.some((other) => other === name))
    .sort((a, b) => compare(a.opens, b.opens));
}

/** The first of its spans that has not ended at `now`. Looks at the days to come only. */
export function nextOpenSpan(period: Period, now: LocalDateTime): Span | undefined {
  for (const day of daysFrom(later(period.from, dayOf(now)), period.to)) {
    const span = openSpans(period, day).find(({ end }) => end > now);
    if (span) return span;
  }
  return undefined;
}

/** When it closes for good; undefined when no day of it is open. */
export function lastClosing(period: Period): LocalDateTime | undefined {
  for (let day = period.to; day >= period.from; day = addDays(day, -1)) {
    const last = openSpans(period, day)
      .map(({ end }) => end)
      .sort()
      .at(-1);
    if (last) return last;
  }
  return undefined;
}

/** `T24:00` is left to what has no hours: a closing at midnight is the next day's first minute. */
function closing(day: Day, opens: string, closes: string): LocalDateTime {
  return closes === '24:00' && opens !== '00:00' ? `${addDays(day, 1)}T00:00` : `${day}T${closes}`;
}
