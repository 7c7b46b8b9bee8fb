import type { Item } from '../item.ts';
import { bytesOf, textOf } from './bytes.ts';
import type { Channel } from './channel.ts';
import { csv } from './csv.ts';
import { ics } from './ics.ts';
import { geojson, json } from './json.ts';
import { atom, jsonFeed, rss } from './syndication.ts';

/** A way to write a list of items. */
export interface FeedFormat {
  extension: string;
  mimeType: string;
  /** What readers call it. */
  label: string;
  /** In UTF-8, as it is published. */
  bytes(items: readonly Item[], channel: Channel): Uint8Array<ArrayBuffer>;
  /** The same as a text. */
  serialize(items: readonly Item[], channel: Channel): string;
}

type Arguments = [items: readonly Item[], channel: Channel];

/** Both ways of a format, from the one that it is written in. */
function asText<Given extends Arguments | [Arguments[0]]>(
  bytes: (...given: Given) => Uint8Array<ArrayBuffer>,
) {
  return { bytes, serialize: (...given: Given) => textOf(bytes(...given)) };
}

function asBytes(serialize: (...given: Arguments) => string) {
  return { serialize, bytes: (...given: Arguments) => bytesOf(serialize(...given)) };
}

/** What one subscribes to, under `/flux/`, by file extension. A new format is a file and a line. */
export const feedFormats = {
  ics: {
    extension: 'ics',
    mimeType: 'text/calendar; charset=utf-8',
    label: 'iCalendar',
    ...asText(ics),
  },
  xml: {
    extension: 'xml',
    mimeType: 'application/rss+xml; charset=utf-8',
    label: 'RSS',
    ...asBytes(rss),
  },
  atom: {
    extension: 'atom',
    mimeType: 'application/atom+xml; charset=utf-8',
    label: 'Atom',
    ...asBytes(atom),
  },
  json: {
    extension: 'json',
    mimeType: 'application/feed+json',
    label: 'JSON Feed',
    ...asBytes(jsonFeed),
  },
} satisfies Record<string, FeedFormat>;

/** What one computes with, under `/api/v1/`, by file extension. */
export const dataFormats = {
  json: {
    extension: 'json',
    mimeType: 'application/json',
    label: 'JSON',
    ...asText(json),
  },
  csv: { extension: 'csv', mimeType: 'text/csv; charset=utf-8', label: 'CSV', ...asText(csv) },
  geojson: {
    extension: 'geojson',
    mimeType: 'application/geo+json',
    label: 'GeoJSON',
    ...asText(geojson),
  },
} satisfies Record<string, FeedFormat>;
