import type { Day, Schedule } from '@echosciences/calendar';
import { dayOf, firstStart, lastDayOf, lastEnd } from '@echosciences/calendar';
import type { ContentTypeKey } from '@echosciences/schemas';
import { scheduleOf } from '../../entry/schedule-of.ts';

/** An entry as relations and lists of the admin tell it. */
export interface IndexedEntry {
  type: ContentTypeKey;
  slug: string;
  title: string;
  /** The first day of an event; of anything else the day of its publication. */
  from: Day;
  /** The last day of an event, the deadline of an announcement. */
  to?: Day;
  city?: string;
}

/** Another site of the network, by which the address of a page is recognised. */
export interface KnownSite {
  id: string;
  name: string;
  /** `https://echosciences-bretagne.bzh`, without a final slash. */
  origin: string;
}

/** What `/admin/entrees.json` tells: the published entries of one site, and the network's sites. */
export interface EntryIndex {
  territory: string;
  sites: KnownSite[];
  entries: IndexedEntry[];
}

/** Lines without their empty end, by type: 2,000 events in 50 kB compressed. */
interface EncodedIndex {
  territory: string;
  sites: [id: string, name: string, origin: string][];
  entries: Partial<Record<ContentTypeKey, Line[]>>;
}

type Line = [slug: string, title: string, from: Day, to?: Day | 0, city?: string];

/** The fields that the index reads; a draft may lack any of them. */
interface Readable {
  title?: string;
  publishedAt?: Day;
  deadline?: Day;
  place?: string;
  address?: { city?: string };
}

/** @param cityOf the commune of a place of the territory, by its slug */
export function indexedEntry(
  type: ContentTypeKey,
  slug: string,
  data: object,
  cityOf: (place: string) => string | undefined,
): IndexedEntry {
  const { title = slug, publishedAt = '', deadline, place, address } = data as Readable;
  const city = place ? cityOf(place) : address?.city;
  const schedule = type === 'event' ? scheduleOf(data) : undefined;
  return {
    type,
    slug,
    title,
    ...(schedule ? daysOf(schedule) : { from: publishedAt, ...(deadline && { to: deadline }) }),
    ...(city && { city }),
  };
}

export function encodeIndex({ territory, sites, entries }: EntryIndex): EncodedIndex {
  const encoded: EncodedIndex['entries'] = {};
  for (const { type, slug, title, from, to = 0, city } of entries) {
    const line: Line = [slug, title, from];
    if (to || city) line.push(to);
    if (city) line.push(city);
    encoded[type] ??= [];
    encoded[type].push(line);
  }
  return {
    territory,
    sites: sites.map(({ id, name, origin }) => [id, name, origin]),
    entries: encoded,
  };
}

export function decodeIndex({ territory, sites, entries }: EncodedIndex): EntryIndex {
  return {
    territory,
    sites: sites.map(([id, name, origin]) => ({ id, name, origin })),
    entries: Object.entries(entries).flatMap(([type, lines]) =>
      lines.map(([slug, title, from, to, city]) => ({
        type: type as ContentTypeKey,
        slug,
        title,
        from,
        ...(to && { to }),
        ...(city && { city }),
      })),
    ),
  };
}

function daysOf(schedule: Schedule): { from: Day; to: Day } {
  return { from: dayOf(firstStart(schedule)), to: lastDayOf(lastEnd(schedule)) };
}
