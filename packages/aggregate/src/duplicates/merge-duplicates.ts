import { compare } from '@echosciences/calendar';
import type { EventItem, Item } from '../item.ts';
import { isEvent } from '../item.ts';
import { timingsOf } from '../timings.ts';
import { groupsOf } from './groups.ts';
import { duplicatePairs } from './pairs.ts';
import type { SharedDate } from './shared-dates.ts';
import { sharedDates } from './shared-dates.ts';
import { startsOf } from './starts.ts';
import { latestFirst, saysMore, upToDate } from './up-to-date.ts';

/**
 * Items in which each event stands once, with the sessions of all entries that tell of it, and the
 * names and pages of those left out in `alsoPublished`. Sessions of which another status is said,
 * such as one that is cancelled, stand apart, under the entry that says it.
 */
export function mergeDuplicates(items: readonly Item[]): Item[] {
  const shown = new Map<Item, Item | undefined>();
  for (const group of groupsOf(duplicatePairs(items.filter(isEvent)))) {
    const merged = mergedOf([...group]);
    for (const entry of group) shown.set(entry, merged.get(entry));
  }
  return items.flatMap((item) => (shown.has(item) ? (shown.get(item) ?? []) : item));
}

/** What readers see of a group, by the entry in whose place they see it: one item for each status. */
function mergedOf(group: readonly EventItem[]): Map<EventItem, EventItem> {
  const entries = group.toSorted(fullestFirst);
  const byStatus = Map.groupBy(sharedDates(upToDate(entries)), statusOf);
  const kept = [...byStatus].flatMap(([status, dates]) => {
    const tellers = dates.flatMap((date) => date.tellers);
    const entry = entries.find((one) => one.eventStatus === status && tellers.includes(one));
    return entry ? [{ entry, dates }] : [];
  });
  const others = entries.filter((one) => !kept.some(({ entry }) => entry === one));
  const alsoPublished = others.map(({ territory, url }) => ({ territory, url }));
  return new Map(
    kept.map(({ entry, dates }) => [
      entry,
      { ...entry, ...scheduleOf(dates), ...(others.length > 0 && { alsoPublished }) },
    ]),
  );
}

/** Who says more than « scheduled » knows more, however old; of several, the last has the last word. */
function statusOf({ tellers }: SharedDate): EventItem['eventStatus'] {
  const [word] = tellers.filter(saysMore).sort(latestFirst);
  return word?.eventStatus ?? 'scheduled';
}

function scheduleOf(dates: readonly SharedDate[]) {
  const occurrences = dates
    .flatMap(({ session }) => session ?? [])
    .sort((a, b) => compare(a.start, b.start));
  const period = dates.find((date) => date.period)?.period;
  return { occurrences, period, ...timingsOf({ occurrences, period }) };
}

/** Readers come to the page from any of the dates: it is the one that has most of them, of as many the latest. */
function fullestFirst(a: EventItem, b: EventItem): number {
  return startsOf(b).length - startsOf(a).length || latestFirst(a, b);
}
