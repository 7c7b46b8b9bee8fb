import { z } from 'zod';
import { defineContentType } from '../content-type.ts';
import { entryFields } from '../fields/entry.ts';
import { relation, term } from '../fields/relation.ts';
import { listOf } from '../fields/text.ts';

/** A text to read. Its reading time is computed from the body. */
export const article = defineContentType({
  key: 'article',
  folder: 'articles',
  byYear: true,
  schemaType: 'Article',
  labels: {
    singular: 'Article',
    plural: 'Articles',
    intro: 'Actualités, portraits, reportages et retours d’expérience.',
    empty: 'Aucun article pour le moment.',
  },
  schema: z.strictObject({
    ...entryFields,
    kind: term({ taxonomy: 'articleKinds', label: 'Genre' }),
    places: listOf(relation({ type: 'place', label: 'Lieu' }), { label: 'Lieux évoqués' }),
  }),
});
