import { remembered } from '@echosciences/schemas';
import { stringify } from 'csv-stringify/sync';
import type { EventItem, Item } from '../item.ts';
import { isEvent } from '../item.ts';
import { bytesOf, joinBytes } from './bytes.ts';

const COLUMNS: Record<string, (item: EventItem) => unknown> = {
  id: (item) => item.id,
  territory: (item) => item.territory,
  title: (item) => item.title,
  summary: (item) => item.summary,
  url: (item) => item.url,
  dateRange: (item) => item.dateRange,
  firstBegin: (item) => item.firstTiming.begin,
  firstEnd: (item) => item.firstTiming.end,
  lastBegin: (item) => item.lastTiming.begin,
  lastEnd: (item) => item.lastTiming.end,
  eventStatus: (item) => item.eventStatus,
  eventAttendanceMode: (item) => item.eventAttendanceMode,
  place: (item) => item.location?.name,
  street: (item) => item.location?.street,
  postalCode: (item) => item.location?.postalCode,
  city: (item) => item.location?.city,
  insee: (item) => item.location?.insee,
  department: (item) => item.location?.department,
  latitude: (item) => item.location?.latitude,
  longitude: (item) => item.location?.longitude,
  isFree: (item) => item.price?.isFree,
  themes: (item) => item.themes.join(' '),
  format: (item) => item.format,
};

/** RFC 4180 CSV of events, UTF-8 with a byte-order mark for spreadsheets; formulas are defused. */
export function csv(items: readonly Item[]): Uint8Array<ArrayBuffer> {
  const header = lineOf(Object.keys(COLUMNS), { bom: true });
  return joinBytes(header, items.filter(isEvent).map(rowOf), '');
}

const rowOf = remembered((item: EventItem) =>
  bytesOf(lineOf(Object.values(COLUMNS).map((column) => column(item) ?? ''))),
);

function lineOf(cells: unknown[], { bom } = { bom: false }): string {
  return stringify([cells], {
    bom,
    escape_formulas: true,
    record_delimiter: 'windows',
    // It would quote those of its own ends of lines alone.
    quoted_match: /[\r\n]/,
    cast: { boolean: String, number: String },
  });
}
