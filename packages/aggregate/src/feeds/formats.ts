import type { Item } from '../item.ts';
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
  serialize(items: readonly Item[], channel: Channel): string;
}

/** What one subscribes to, under `/flux/`, by file extension. A new format is a file and a line. */
export const feedFormats = {
  ics: {
    extension: 'ics',
    mimeType: 'text/calendar; charset=utf-8',
    label: 'iCalendar',
    serialize: ics,
  },
  xml: {
    extension: 'xml',
    mimeType: 'application/rss+xml; charset=utf-8',
    label: 'RSS',
    serialize: rss,
  },
  atom: {
    extension: 'atom',
    mimeType: 'application/atom+xml; charset=utf-8',
    label: 'Atom',
    serialize: atom,
  },
  json: {
    extension: 'json',
    mimeType: 'application/feed+json',
    label: 'JSON Feed',
    serialize: jsonFeed,
  },
} satisfies Record<string, FeedFormat>;

/** What one computes with, under `/api/v1/`, by file extension. */
export const dataFormats = {
  json: {
    extension: 'json',
    mimeType: 'application/json',
    label: 'JSON',
    serialize: json,
  },
  csv: { extension: 'csv', mimeType: 'text/csv; charset=utf-8', label: 'CSV', serialize: csv },
  geojson: {
    extension: 'geojson',
    mimeType: 'application/geo+json',
    label: 'GeoJSON',
    serialize: geojson,
  },
} satisfies Record<string, FeedFormat>;
