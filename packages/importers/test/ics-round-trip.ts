import type { Channel, EventItem } from '@echosciences/aggregate';
import type { SourceRecord } from '../src/record.ts';

/** What a calendar carries of an event: the same of one that is published and of one that is read. */
export interface Told {
  id: string;
  url: string | undefined;
  title: string;
  summary: string | undefined;
  status: string;
  sessions: { start: string; end: string | undefined }[];
  periods: { from: string; to: string }[];
  onlineUrl: string | undefined;
  /** An address on one line: a calendar does not tell a name from a street. */
  address: string | undefined;
  postalCode: string | undefined;
  city: string | undefined;
  position: [number | undefined, number | undefined];
  categories: string[];
}

export function toldOf(record: SourceRecord): Told {
  const { name, address, postalCode, city, latitude, longitude } = record.location ?? {};
  return {
    id: record.id,
    url: record.url,
    title: record.title,
    summary: record.summary?.text,
    status: record.status,
    sessions: record.timings.map(({ begin, end }) => ({ start: begin, end })).sort(byStart),
    periods: record.days,
    onlineUrl: record.onlineUrl,
    address: [name, address].filter(Boolean).join(', ') || undefined,
    postalCode,
    city,
    position: [latitude, longitude],
    categories: record.keywords,
  };
}

export function expectedOf(item: EventItem, { themes }: Channel): Told {
  // What moved online is no longer at its address.
  const location = item.eventStatus === 'movedOnline' ? undefined : item.location;
  const { name, street, postalCode, city, latitude, longitude } = location ?? {};
  return {
    id: `${item.id}@${new URL(item.url).hostname}`,
    url: item.url,
    title: item.title,
    summary: item.summary,
    status: item.eventStatus,
    sessions: item.occurrences.map(({ start, end }) => ({ start, end })).sort(byStart),
    periods: item.period ? [{ from: item.period.from, to: item.period.to }] : [],
    onlineUrl: item.onlineUrl,
    address: [name, street].filter(Boolean).join(', ') || undefined,
    postalCode,
    city,
    position: [latitude, longitude],
    categories: [...new Set([...item.themes.map((id) => themes.get(id) ?? id), ...item.keywords])],
  };
}

function byStart(a: { start: string }, b: { start: string }): number {
  return a.start < b.start ? -1 : 1;
}
