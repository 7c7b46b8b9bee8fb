import { allContentTypes, contentTypes } from '@echosciences/schemas';
import { csv } from './feeds/csv.ts';
import { feedFormats } from './feeds/formats.ts';
import { geojson } from './feeds/geojson.ts';
import type { Item } from './item.ts';
import { apiSchema } from './item.ts';

export interface ApiFile {
  /** Name under `/api/v1/`. */
  name: string;
  mimeType: string;
  text: string;
}

/** Everything under `/api/v1/` for a set of items: a JSON array per content type, events also as GeoJSON and CSV. */
export function apiFiles(items: readonly Item[]): ApiFile[] {
  const events = items.filter(({ type }) => type === 'event');
  const base = contentTypes.event.api;
  return [
    ...allContentTypes.map(({ key, api }) => ({
      name: `${api}.json`,
      mimeType: feedFormats.json.mimeType,
      text: JSON.stringify(items.filter(({ type }) => type === key)),
    })),
    { name: `${base}.geojson`, mimeType: feedFormats.geojson.mimeType, text: geojson(events) },
    { name: `${base}.csv`, mimeType: feedFormats.csv.mimeType, text: csv(events) },
    { name: 'schema.json', mimeType: 'application/schema+json', text: JSON.stringify(apiSchema()) },
  ];
}
