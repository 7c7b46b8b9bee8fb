import type { Item } from '../item.ts';
import type { Channel } from './channel.ts';
import { csv } from './csv.ts';
import { geojson } from './geojson.ts';
import { ics } from './ics.ts';
import { rss } from './rss.ts';

export interface FeedFormat {
  mimeType: string;
  serialize(items: readonly Item[], channel: Channel): string;
}

/** Every format of a list, by file extension. A new one is a file and a line here. */
export const feedFormats = {
  xml: { mimeType: 'application/rss+xml; charset=utf-8', serialize: rss },
  ics: { mimeType: 'text/calendar; charset=utf-8', serialize: ics },
  csv: { mimeType: 'text/csv; charset=utf-8', serialize: csv },
  geojson: { mimeType: 'application/geo+json', serialize: geojson },
  json: {
    mimeType: 'application/json',
    serialize: (items) => JSON.stringify(items),
  },
} satisfies Record<string, FeedFormat>;
