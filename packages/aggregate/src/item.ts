import type { ContentType, ContentTypeKey, EntryData } from '@echosciences/schemas';
import { allContentTypes, image } from '@echosciences/schemas';
import { z } from 'zod';

/** What is known of an entry's place once its relation is resolved. */
const location = z.object({
  /** Slug of the place, when the entry names one of the directory. */
  place: z.string().optional(),
  name: z.string().optional(),
  street: z.string().optional(),
  postalCode: z.string().optional(),
  city: z.string(),
  insee: z.string().optional(),
  lat: z.number().optional(),
  lon: z.number().optional(),
});

/** What publishing adds to an entry's own fields. */
const published = {
  /** Unique in its rubrique and territory. */
  id: z.string(),
  /** Id of the territory that publishes it, or `national`. */
  territory: z.string(),
  /** Key of its content type. */
  type: z.string(),
  /** Canonical address, absolute. */
  url: z.url(),
  /** Its address from the root of its site. */
  path: z.string(),
  location: location.optional(),
  /** The picture itself stays on the entry's page. */
  cover: image.omit({ src: true }).optional(),
};

/** Kept in the content files, of no use to readers of the open data. */
const WITHHELD = { visibility: true, redirectFrom: true } as const;

/**
 * An entry as its territory publishes it in `/api/v1/`: its own fields, and what publishing adds.
 * Cards, feeds, maps and the portal are all made from items.
 */
export type Item<Key extends ContentTypeKey = ContentTypeKey> = Key extends ContentTypeKey
  ? Omit<EntryData<Key>, keyof typeof WITHHELD | 'cover'> & Published & { type: Key }
  : never;

type Published = { [Field in keyof typeof published]: z.output<(typeof published)[Field]> };

export type EventItem = Item<'event'>;

export function isEvent(item: Item): item is EventItem {
  return item.type === 'event';
}

/** Schema of the items of one content type: the contract of `/api/v1/<api>.json`. */
export function itemSchema(type: ContentType) {
  const fields = z.strictObject(type.schema.shape).omit(WITHHELD);
  return fields.extend(published).meta({ title: type.labels.singular });
}

/** JSON Schema (draft 2020-12) of everything under `/api/v1/`. */
export function apiSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Echosciences, API v1',
    description: 'Chaque fichier /api/v1/<nom>.json est un tableau d’éléments du type du même nom.',
    $defs: Object.fromEntries(
      allContentTypes.map((type) => {
        const { $schema, ...definition } = z.toJSONSchema(itemSchema(type), {
          io: 'output',
          unrepresentable: 'any',
        });
        return [type.api, { type: 'array', items: definition }];
      }),
    ),
  };
}
