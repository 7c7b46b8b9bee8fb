import type { ContentType, ContentTypeKey, EntryData } from '@echosciences/schemas';
import { allContentTypes, image } from '@echosciences/schemas';
import { z } from 'zod';
import type { Timings } from './timings.ts';

/** What is known of an entry's place once its relation is resolved. */
const location = z
  .object({
    place: z.string().optional().meta({
      title: 'Identifiant du lieu',
      description: 'Quand l’entrée nomme un lieu de l’annuaire : un élément de lieux.json.',
    }),
    name: z.string().optional().meta({ title: 'Nom du lieu' }),
    street: z.string().optional().meta({ title: 'Rue' }),
    postalCode: z.string().optional().meta({ title: 'Code postal' }),
    city: z.string().meta({ title: 'Commune' }),
    insee: z.string().optional().meta({ title: 'Code INSEE de la commune' }),
    department: z.string().optional().meta({
      title: 'Code du département',
      description: 'Déduit du code INSEE, sinon du code postal : 35, 2A, 974.',
    }),
    latitude: z
      .number()
      .optional()
      .meta({ title: 'Latitude', description: 'Degrés décimaux, WGS 84.' }),
    longitude: z
      .number()
      .optional()
      .meta({ title: 'Longitude', description: 'Degrés décimaux, WGS 84.' }),
  })
  .meta({ title: 'Lieu', description: 'Adresse et position, reprises du lieu de l’annuaire.' });

/** What publishing adds to an entry's own fields. */
const published = {
  id: z
    .string()
    .meta({ title: 'Identifiant', description: 'Unique dans sa rubrique et son territoire.' }),
  territory: z
    .string()
    .meta({ title: 'Territoire', description: 'Celui qui publie, ou « national ».' }),
  type: z.string().meta({ title: 'Type', description: 'Nature de l’élément : event, article…' }),
  url: z.url().meta({ title: 'Adresse', description: 'Page de référence, à citer.' }),
  path: z
    .string()
    .meta({ title: 'Chemin', description: 'Adresse depuis la racine du site qui publie.' }),
  location: location.optional(),
  cover: image
    .omit({ src: true })
    .optional()
    .meta({ title: 'Image principale', description: 'L’image elle-même est sur la page.' }),
};

const timing = z.object({
  begin: z.iso
    .datetime({ offset: true })
    .meta({ title: 'Début', description: 'Heure locale et décalage.' }),
  end: z.iso.datetime({ offset: true }).optional().meta({
    title: 'Fin',
    description: 'Absente quand aucune fin n’est annoncée.',
  }),
});

/** What publishing adds to events. */
const publishedEvent = {
  timings: z.array(timing).meta({
    title: 'Horaires',
    description:
      'Chaque séance, et chaque ouverture d’une période, de la première à la dernière. Une période sans heures connues compte pour un seul horaire, de son premier jour à minuit après le dernier.',
  }),
  firstTiming: timing.meta({ title: 'Premier horaire' }),
  lastTiming: timing.meta({ title: 'Dernier horaire' }),
  dateRange: z
    .string()
    .meta({ title: 'Dates en toutes lettres', description: 'Du 3 au 13 octobre 2026.' }),
} satisfies Record<keyof Timings, z.ZodType>;

/** What the portal adds to an event that several entries tell of. */
const alsoPublished = z
  .array(z.object({ territory: published.territory, url: published.url }))
  .optional()
  .meta({
    title: 'Aussi publié par',
    description:
      'Sur le portail : les autres pages du même événement, chez d’autres territoires ou d’après d’autres sources.',
  });

/** Kept in the content files, of no use to readers of the open data. */
const WITHHELD = { visibility: true, redirectFrom: true } as const;
/** Told as a location. */
const RESOLVED = { address: true } as const;

/**
 * An entry as its territory publishes it in `/api/v1/`: its own fields, and what publishing adds.
 * Cards, feeds, maps and the portal are all made from items.
 */
export type Item<Key extends ContentTypeKey = ContentTypeKey> = Key extends ContentTypeKey
  ? Omit<EntryData<Key>, keyof typeof WITHHELD | keyof typeof RESOLVED | 'cover'> &
      Published & { type: Key } & (Key extends 'event' ? Timings & Shared : unknown)
  : never;

type Published = { [Field in keyof typeof published]: z.output<(typeof published)[Field]> };

interface Shared {
  alsoPublished?: z.output<typeof alsoPublished>;
}

export type EventItem = Item<'event'>;

export function isEvent(item: Item): item is EventItem {
  return item.type === 'event';
}

/** Tells an item from all others of its type, whatever their territories. */
export function itemKey({ territory, id }: Pick<Item, 'territory' | 'id'>): string {
  return `${territory}/${id}`;
}

/** Schema of the items of one content type: the contract of `/api/v1/<api>.json`. */
export function itemSchema(type: ContentType) {
  const withheld = 'address' in type.schema.shape ? { ...WITHHELD, ...RESOLVED } : WITHHELD;
  const added =
    type.key === 'event' ? { ...published, ...publishedEvent, alsoPublished } : published;
  return z
    .strictObject(type.schema.shape)
    .omit(withheld)
    .extend(added)
    .meta({ title: type.labels.singular });
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
