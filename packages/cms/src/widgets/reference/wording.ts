import type { Day } from '@echosciences/calendar';
import { dayParts, fullDate } from '@echosciences/calendar';
import { contentTypes } from '@echosciences/schemas';
import type { IndexedEntry } from './entry-index.ts';

/** « dim. 13 déc. 2026 · Rennes »: what tells an entry from another of the same title. */
export function detailOf(entry: IndexedEntry, { withType }: { withType: boolean }): string {
  const { labels, order } = contentTypes[entry.type];
  const isDated = order !== 'title' && entry.from !== '';
  return [
    ...(withType ? [labels.singular] : []),
    ...(isDated ? [daysOf(entry)] : []),
    ...(entry.city ? [entry.city] : []),
  ].join(' · ');
}

/** « 1 970 autres : précisez » */
export function othersOf(left: number): string {
  const noun = left === 1 ? 'autre' : 'autres';
  return `${left.toLocaleString('fr-FR')} ${noun}\u00A0: précisez`;
}

function daysOf({ type, from, to = from }: IndexedEntry): string {
  if (type !== 'event') return fullDate(from);
  return from === to ? shortDay(from) : `du ${fullDate(from)} au ${fullDate(to)}`;
}

function shortDay(date: Day): string {
  const { weekday, day, month, year } = dayParts(date);
  return `${weekday} ${day} ${month} ${year}`;
}
