import { MOST_SESSIONS } from '@echosciences/schemas/time';
import { isSkipped } from '@echosciences/schemas/wall-clock';
import type { Day, LocalDateTime } from './clock.ts';
import { addDays, daysBetween, weekdayOf } from './day.ts';
import type { DayRange } from './periods.ts';
import type { Session } from './schedule.ts';

/** Which days take part. Weekdays go from 1, Monday, to 7. */
export type Rhythm =
  | { frequency: 'daily' }
  /** Every so many weeks, the first being that of the first of these weekdays. */
  | { frequency: 'weekly'; interval: number; weekdays: readonly number[] }
  /** The first, second… or last (-1) of these weekdays in each month. */
  | { frequency: 'monthly'; weekdays: readonly number[]; positions: readonly number[] };

/** A recurrence rule in the sense of RFC 5545, for sessions at one time of the day. */
export interface Recurrence {
  rhythm: Rhythm;
  from: Day;
  /** The last day, included, or how many sessions take place: what is excluded is not counted. */
  end: { until: Day } | { count: number };
  /** `18:30` */
  opens: string;
  /** `20:00`; at or before `opens` it is a time of the next day. */
  closes?: string;
}

/** A day that the rhythm names and on which no session takes place. */
export interface Excluded {
  day: Day;
  /** Why: the label of the range that holds it. */
  label: string;
}

export interface Repetition {
  sessions: Session[];
  excluded: Excluded[];
  /** The rule asks for more: for more sessions than an event may have, or for more years. */
  isCut: boolean;
}

/** How far a rule is followed: no rule that a person means needs more. */
const MOST_DAYS = 10 * 366;

/** The sessions of a rule, earliest first, without those on the days of `except`. */
export function repeat(
  { rhythm, from, end, opens, closes }: Recurrence,
  except: readonly DayRange[] = [],
): Repetition {
  const repetition: Repetition = { sessions: [], excluded: [], isCut: false };
  const last = addDays(from, MOST_DAYS);
  const until = 'until' in end ? end.until : last;
  const count = 'count' in end ? end.count : MOST_SESSIONS + 1;
  const takesPlace = dayTest(rhythm, from);
  for (let day = from; day <= until && repetition.sessions.length < count; day = addDays(day, 1)) {
    if (day >= last || repetition.sessions.length === MOST_SESSIONS) {
      repetition.isCut = true;
      break;
    }
    if (!takesPlace(day)) continue;
    const range = except.find((range) => range.from <= day && day <= range.to);
    if (range) repetition.excluded.push({ day, label: range.label });
    else repetition.sessions.push(sessionOn(day, opens, closes));
  }
  return repetition;
}

/** The time that a clock shows: one that clocks jump over in spring is taken an hour later. */
export function existing(time: LocalDateTime): LocalDateTime {
  return isSkipped(time) ? anHourLater(time) : time;
}

function dayTest(rhythm: Rhythm, from: Day): (day: Day) => boolean {
  if (rhythm.frequency === 'daily') return () => true;
  const { weekdays } = rhythm;
  if (rhythm.frequency === 'monthly') {
    const { positions } = rhythm;
    return (day) => weekdays.includes(weekdayOf(day)) && positions.some(isAt(day));
  }
  const firstMonday = mondayOf(firstAmong(weekdays, from));
  return (day) =>
    weekdays.includes(weekdayOf(day)) &&
    (daysBetween(firstMonday, mondayOf(day)) / 7) % rhythm.interval === 0;
}

/** Whether a day is the first, second… or last (-1) of its weekday in its month. */
function isAt(day: Day): (position: number) => boolean {
  const isLast = addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
  const nth = Math.ceil(Number(day.slice(8)) / 7);
  return (position) => position === nth || (position === -1 && isLast);
}

/** The first day from `from` on that is one of these weekdays; `from` when there is none. */
function firstAmong(weekdays: readonly number[], from: Day): Day {
  const days = Array.from({ length: 7 }, (_, count) => addDays(from, count));
  return days.find((day) => weekdays.includes(weekdayOf(day))) ?? from;
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/**
 * A time that clocks jump over in spring is taken an hour later, as RFC 5545 (3.3.5) has it; so is
 * an end that would no longer come after its start.
 */
function sessionOn(day: Day, opens: string, closes: string | undefined): Session {
  const start = existing(`${day}T${opens}`);
  if (!closes) return { start };
  const end = existing(`${closes <= opens ? addDays(day, 1) : day}T${closes}`);
  return { start, end: end > start ? end : anHourLater(end) };
}

function anHourLater(time: LocalDateTime): LocalDateTime {
  return new Date(Date.parse(`${time}Z`) + 3_600_000).toISOString().slice(0, 16);
}
