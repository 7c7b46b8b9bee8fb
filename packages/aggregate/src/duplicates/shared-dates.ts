import type { LocalDateTime } from '@echosciences/calendar';
import type { EventItem } from '../item.ts';
import { MINUTES_APART, minutesBetween } from './starts.ts';

/** A session or the period of an event, and who announces it. */
export interface SharedDate extends OwnDate {
  /** In the order given. */
  tellers: EventItem[];
}

/**
 * Every session of some entries of one event once, as the first of them gives it, and one period.
 * A start stands for one start of another entry: the same, else one within the hour.
 */
export function sharedDates(entries: readonly EventItem[]): SharedDate[] {
  const dates: SharedDate[] = [];
  for (const entry of entries) {
    const free = new Set(dates);
    let unknown = datesOf(entry);
    for (const minutes of [0, MINUTES_APART]) {
      unknown = unknown.filter((own) => {
        const known = free.values().find((date) => areOneDate(date, own, minutes));
        if (!known) return true;
        free.delete(known);
        known.tellers.push(entry);
        return false;
      });
    }
    dates.push(...unknown.map((own) => ({ ...own, tellers: [entry] })));
  }
  return dates;
}

function datesOf({ occurrences, period }: EventItem): OwnDate[] {
  const sessions = occurrences.map((session) => ({ start: session.start, session }));
  return period ? [...sessions, { start: `${period.from}T00:00`, period }] : sessions;
}

function areOneDate(a: OwnDate, b: OwnDate, minutes: number): boolean {
  if (a.period || b.period) return a.period !== undefined && b.period !== undefined;
  return minutesBetween(a.start, b.start) <= minutes;
}

/** Either a session or a period. */
interface OwnDate {
  start: LocalDateTime;
  session?: EventItem['occurrences'][number];
  period?: EventItem['period'];
}
