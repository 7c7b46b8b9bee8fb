import { compare } from '@echosciences/calendar';
import type { EventItem } from '../item.ts';
import { itemKey } from '../item.ts';
import { MINUTES_APART, minutesBetween, startsOf } from './starts.ts';

/**
 * The entries of a group whose dates hold: of one record of one source its latest reading, and not
 * the dates from which an event was moved. One that says more than « scheduled » is always heard.
 */
export function upToDate(group: readonly EventItem[]): EventItem[] {
  const without = (entries: readonly EventItem[], makesFormer: typeof isLaterReading) =>
    entries.filter(
      (entry) => saysMore(entry) || !entries.some((other) => makesFormer(other, entry)),
    );
  return without(without(group, isLaterReading), isMovedFrom);
}

/** « Scheduled » is what stands where nobody wrote a status. */
export function saysMore({ eventStatus }: EventItem): boolean {
  return eventStatus !== 'scheduled';
}

/** The entry brought up to date last comes first; the order is total. */
export function latestFirst(a: EventItem, b: EventItem): number {
  return (
    compare(b.updatedAt ?? b.publishedAt, a.updatedAt ?? a.publishedAt) ||
    compare(itemKey(a), itemKey(b))
  );
}

function isLaterReading(later: EventItem, entry: EventItem): boolean {
  const [a, b] = [later.source, entry.source];
  return (
    a?.id !== undefined &&
    a.id === b?.id &&
    a.provider === b.provider &&
    latestFirst(later, entry) < 0
  );
}

function isMovedFrom(moved: EventItem, entry: EventItem): boolean {
  if (moved.eventStatus !== 'rescheduled') return false;
  const starts = startsOf(moved);
  return !startsOf(entry).some((one) =>
    starts.some((other) => minutesBetween(one, other) <= MINUTES_APART),
  );
}
