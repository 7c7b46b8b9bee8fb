import type { EventItem, Item } from '@echosciences/aggregate';
import { publish } from '@echosciences/aggregate';
import type { ContentTypeKey } from '@echosciences/schemas';
import { contentTypes } from '@echosciences/schemas';

const FIELDS: Partial<Record<ContentTypeKey, object>> = {
  event: { format: 'atelier', address: { city: 'Rennes', postalCode: '35000' } },
  article: { kind: 'actualite' },
  announcement: { kind: 'emploi' },
  resource: { kind: 'mallette' },
};

/** An item as a territory publishes it; `fields` replace those of a plain entry. */
export function item<Key extends ContentTypeKey>(
  key: Key,
  slug: string,
  fields: object = {},
  territory = 'bretagne',
): Item<Key> {
  const type = contentTypes[key];
  const data = type.schema.parse({
    title: `Titre de ${slug}`,
    summary: 'Une phrase qui dit l’essentiel.',
    publishedAt: '2026-01-12',
    ...FIELDS[key],
    ...fields,
  });
  const source = { type, slug, data } as Parameters<typeof publish>[0][number];
  const [published] = publish([source], { territory, origin: `https://${territory}.example` });
  return published as Item<Key>;
}

/** An event with sessions: `2026-11-24T18:30` or `2026-11-24T18:30/20:00`. */
export function event(
  slug: string,
  sessions: readonly string[],
  fields: object = {},
  territory?: string,
): EventItem {
  const occurrences = sessions.map((session) => {
    const [start = '', end] = session.split('/');
    return { start, ...(end && { end: `${start.slice(0, 10)}T${end}` }) };
  });
  return item('event', slug, { occurrences, ...fields }, territory);
}
