import type { ContentTypeKey } from '@echosciences/schemas';
import { contentTypes } from '@echosciences/schemas';
import type { Item } from '../src/item.ts';
import type { SourceEntry } from '../src/publish.ts';
import { publish } from '../src/publish.ts';

const FIELDS: Record<string, object> = {
  event: {
    format: 'atelier',
    address: { city: 'Rennes', postalCode: '35000', lat: 48.11, lon: -1.68 },
    occurrences: [{ start: '2026-12-13T18:30', end: '2026-12-13T20:00' }],
  },
  article: { kind: 'actualite' },
  announcement: { kind: 'emploi' },
  place: { kind: 'musee', address: { city: 'Brest', lat: 48.39, lon: -4.43 } },
  community: {},
};

/** A valid entry of one type; `fields` replace its defaults. */
export function source(key: ContentTypeKey, slug: string, fields: object = {}): SourceEntry {
  const type = contentTypes[key];
  const data = type.schema.parse({
    title: `Titre de ${slug}`,
    summary: 'Une phrase qui dit l’essentiel.',
    publishedAt: '2026-11-12',
    ...FIELDS[key],
    ...fields,
  });
  return { type, slug, data } as SourceEntry;
}

const publisher = { territory: 'bretagne', origin: 'https://bretagne.example' };

export function items(...entries: SourceEntry[]): Item[] {
  return publish(entries, publisher);
}
