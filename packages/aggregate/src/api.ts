import type { ContentTypeKey } from '@echosciences/schemas';
import { allContentTypes, contentTypes } from '@echosciences/schemas';
import { bytesOf } from './feeds/bytes.ts';
import { dataFormats } from './feeds/formats.ts';
import type { Item } from './item.ts';
import { apiSchema } from './item.ts';

export interface ApiFile {
  /** Name under `/api/v1/`. */
  name: string;
  mimeType: string;
  /** What it holds. */
  items: Item[];
  /** Written out each time they are read: a network's files together would fill the memory. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same. */
  readonly text: string;
}

/** Everything under `/api/v1/` for a set of items: a JSON array per content type, events also as GeoJSON and CSV. */
export function apiFiles(items: readonly Item[]): ApiFile[] {
  const { json, geojson, csv } = dataFormats;
  const byType = Map.groupBy(items, ({ type }) => type);
  const file = (
    { key, api }: { key: string; api: string },
    { extension, mimeType, bytes, serialize }: (typeof dataFormats)[keyof typeof dataFormats],
  ) => {
    const own = byType.get(key as ContentTypeKey) ?? [];
    return {
      name: `${api}.${extension}`,
      mimeType,
      items: own,
      get bytes() {
        return bytes(own);
      },
      get text() {
        return serialize(own);
      },
    };
  };
  return [
    ...allContentTypes.map((type) => file(type, json)),
    file(contentTypes.event, geojson),
    file(contentTypes.event, csv),
    {
      name: 'schema.json',
      mimeType: 'application/schema+json',
      items: [],
      get bytes() {
        return bytesOf(this.text);
      },
      get text() {
        return JSON.stringify(apiSchema());
      },
    },
  ];
}
