import { z } from 'zod';
import { defineContentType } from '../content-type.ts';
import { contact } from '../fields/contact.ts';
import { day } from '../fields/date.ts';
import { entryFields } from '../fields/entry.ts';
import { onceRight } from '../fields/once-right.ts';
import { relation } from '../fields/relation.ts';
import { listOf } from '../fields/text.ts';

/** A long-running undertaking with partners. */
export const project = defineContentType({
  key: 'project',
  folder: 'projets',
  order: 'title',
  schemaType: 'Project',
  labels: {
    singular: 'Projet',
    plural: 'Projets',
    intro: 'Les actions au long cours et celles et ceux qui les portent.',
    empty: 'Aucun projet pour le moment.',
  },
  schema: z
    .strictObject({
      ...entryFields,
      startDate: day({ label: 'Début' }).optional(),
      endDate: day({ label: 'Fin' }).optional(),
      partners: listOf(relation({ type: 'contributor', label: 'Partenaire' }), {
        label: 'Partenaires',
      }),
      contact: contact.optional(),
    })
    .refine(({ startDate, endDate }) => !startDate || !endDate || startDate <= endDate, {
      path: ['endDate'],
      error: 'la fin doit venir après le début',
      when: onceRight('startDate', 'endDate'),
    }),
});
