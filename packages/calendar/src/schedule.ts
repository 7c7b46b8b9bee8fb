import type { Day, LocalDateTime } from './clock.ts';
import { dayOf } from './clock.ts';
import { addDays, daysBetween, daysFrom } from './day.ts';
import { compare, later } from './order.ts';
import type { Period } from './period.ts';
import { lastClosing, nextOpenSpan, openSpans } from './period.ts';

export interface Session {
  start: LocalDateTime;
  end?: LocalDateTime;
}

/** When something takes place: sessions, a period, or both. */
export interface Schedule {
  occurrences: readonly Session[];
  period?: Period;
}

/** `end` may read `T24:00`, which sorts after every minute of its day. */
export interface Span {
  start: LocalDateTime;
  end: LocalDateTime;
}

/** When any night is over. */
const NOON = '12:00';

/** From this many days on, what takes place almost every day is told apart from what has a date. */
const LONG_DAYS = 8;

/** Every span of a schedule, earliest first: its sessions, and the open days of its period. */
export function spansOf(schedule: Schedule): Span[] {
  const { period } = schedule;
  return spans(schedule, period?.from ?? '', period?.to ?? '');
}

/**
 * The spans that touch the days from one to another. What ends at 00:00 does not touch the day
 * that begins; what lasts past midnight touches both.
 */
export function spansWithin(schedule: Schedule, from: Day, to: Day): Span[] {
  const { period } = schedule;
  const first = period && period.from > from ? period.from : from;
  const last = period && period.to < to ? period.to : to;
  return spans(schedule, first, last).filter(
    ({ start, end }) => start < `${to}T24:00` && end > `${from}T00:00`,
  );
}

/** Whether nothing of it is left at `now`: what ends at `now` has ended. */
export function hasEnded(schedule: Schedule, now: LocalDateTime): boolean {
  return lastEnd(schedule) <= now;
}

/** The first span that has not ended at `now`: the one under way, else the next. */
export function nextSpan({ occurrences, period }: Schedule, now: LocalDateTime): Span | undefined {
  let next = period && nextOpenSpan(period, now);
  for (const session of occurrences) {
    const span = spanOf(session);
    if (span.end > now && (!next || byStart(span, next) < 0)) next = span;
  }
  return next;
}

/** The span that stands for a schedule at `now`: the next, or the last of what is over. */
export function shownSpan(schedule: Schedule, now: LocalDateTime): Span | undefined {
  return nextSpan(schedule, now) ?? spansOf(schedule).at(-1);
}

/** When it ends for good; the empty text for a schedule without any span. */
export function lastEnd({ occurrences, period }: Schedule): LocalDateTime {
  let last = (period && lastClosing(period)) ?? '';
  // Asked by the thousand: no list is made for it.
  for (const session of occurrences) last = later(last, spanOf(session).end);
  return last;
}

/** When it starts for the first time; the empty text for a schedule without any span. */
export function firstStart(schedule: Schedule): LocalDateTime {
  return nextSpan(schedule, '')?.start ?? '';
}

/**
 * Whether it lasts, as an exhibition does, rather than happens: a period of more than seven days,
 * or sessions on more than seven days that make up half of the days between the first and the last.
 */
export function isLongRunning({ occurrences, period }: Schedule): boolean {
  if (period && daysBetween(period.from, period.to) + 1 >= LONG_DAYS) return true;
  // Most have few sessions: they are asked about by the thousand.
  if (occurrences.length < LONG_DAYS) return false;
  const days = [...new Set(occurrences.map(({ start }) => dayOf(start)))].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || days.length < LONG_DAYS) return false;
  return days.length * 2 >= daysBetween(first, last) + 1;
}

/**
 * A session without an end is taken to last until the end of its day: better shown a little long
 * than hidden while people are there.
 */
export function spanOf({ start, end }: Session): Span {
  return { start, end: end ?? `${dayOf(start)}T24:00` };
}

/** The last day that an end touches: what ends at 00:00 has ended with the day before. */
export function lastDayOf(end: LocalDateTime): Day {
  return end.endsWith('T00:00') ? addDays(dayOf(end), -1) : dayOf(end);
}

/** From midnight to midnight, as a day without hours is written: no one waits for midnight. */
export function isOfWholeDays({ start, end }: Span): boolean {
  return start.endsWith('T00:00') && /T(?:00|24):00$/.test(end);
}

/** Whether a span is told by its hours: a night counts for the day on which it begins. */
export function isWithinADay({ start, end }: Span): boolean {
  const nights = daysBetween(dayOf(start), lastDayOf(end));
  const [evening, morning] = [start.slice(11), end.slice(11)];
  return nights === 0 || (nights === 1 && morning < evening && morning <= NOON);
}

function spans({ occurrences, period }: Schedule, from: Day, to: Day): Span[] {
  const open = period ? [...daysFrom(from, to)].flatMap((day) => openSpans(period, day)) : [];
  return [...occurrences.map(spanOf), ...open].sort(byStart);
}

/** Order of sessions and of spans. */
export function byStart(a: Session, b: Session): number {
  return compare(a.start, b.start) || compare(a.end ?? '', b.end ?? '');
}
