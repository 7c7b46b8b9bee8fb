import { z } from 'zod';
import { defineContentType } from '../content-type.ts';
import { contact } from '../fields/contact.ts';
import { entryFields } from '../fields/entry.ts';
import { relation } from '../fields/relation.ts';
import { listOf } from '../fields/text.ts';

/** People and structures around a subject; entries join it by their `communities`. */
export const community = defineContentType({
  key: 'community',
  folder: 'communautes',
  order: 'title',
  schemaType: 'CollectionPage',
  labels: {
    singular: 'Communauté',
    plural: 'Communautés',
    intro: 'Des personnes et des structures réunies autour d’un sujet.',
    empty: 'Aucune communauté pour le moment.',
  },
  schema: z.strictObject({
    ...entryFields,
    members: listOf(relation({ type: 'contributor', label: 'Membre' }), {
      label: 'Membres',
      max: 500,
    }),
    contact: contact.optional(),
  }),
});
