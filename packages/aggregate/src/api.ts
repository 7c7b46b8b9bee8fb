import { allContentTypes, contentTypes } from '@echosciences/schemas';
import { dataFormats } from './feeds/formats.ts';
import type { Item } from './item.ts';
import { apiSchema } from './item.ts';

export interface ApiFile {
  /** Name under `/api/v1/`. */
  name: string;
  mimeType: string;
  /** Written out each time it is read: a network's files together would fill the memory. */
  readonly text: string;
}

/** Everything under `/api/v1/` for a set of items: a JSON array per content type, events also as GeoJSON and CSV. */
export function apiFiles(items: readonly Item[]): ApiFile[] {
  const { json, geojson, csv } = dataFormats;
  const file = (
    { key, api }: { key: string; api: string },
    { extension, mimeType, serialize }: (typeof dataFormats)[keyof typeof dataFormats],
  ) => ({
    name: `${api}.${extension}`,
    mimeType,
    get text() {
      return serialize(items.filter(({ type }) => type === key));
    },
  });
  return [
    ...allContentTypes.map((type) => file(type, json)),
    file(contentTypes.event, geojson),
    file(contentTypes.event, csv),
    { name: 'schema.json', mimeType: 'application/schema+json', text: JSON.stringify(apiSchema()) },
  ];
}
