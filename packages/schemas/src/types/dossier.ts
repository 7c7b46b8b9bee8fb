import { z } from 'zod';
import { defineContentType } from '../content-type.ts';
import { entryFields } from '../fields/entry.ts';
import { reference } from '../fields/relation.ts';
import { longText, text } from '../fields/text.ts';

const item = z
  .strictObject({
    entry: reference({ label: 'Entrée' }),
    title: text({
      label: 'Titre affiché',
      hint: 'Nécessaire quand l’entrée est sur le site d’un autre territoire.',
      max: 120,
    }).optional(),
    comment: longText({ label: 'Commentaire', max: 500 }).optional(),
  })
  .refine(({ entry, title }) => entry.split('/').length === 2 || title !== undefined, {
    path: ['title'],
    error: 'donner le titre à afficher : l’entrée est sur le site d’un autre territoire',
  })
  .meta({ title: 'Élément du dossier' });

/** An ordered, commented selection of entries, of its own territory or of another one. */
export const dossier = defineContentType({
  key: 'dossier',
  folder: 'dossiers',
  schemaType: 'CollectionPage',
  mdx: true,
  labels: {
    singular: 'Dossier',
    plural: 'Dossiers',
    intro: 'Des parcours de lecture composés sur un même sujet.',
    empty: 'Aucun dossier pour le moment.',
  },
  schema: z.strictObject({
    ...entryFields,
    items: z
      .array(item)
      .min(2)
      .max(60)
      .meta({ title: 'Sommaire', description: 'Dans l’ordre de lecture.' }),
  }),
});
