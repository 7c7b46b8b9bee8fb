import { z } from 'zod';
import { defineContentType } from '../content-type.ts';
import { accessibility } from '../fields/accessibility.ts';
import { address } from '../fields/address.ts';
import { contact } from '../fields/contact.ts';
import { entryFields } from '../fields/entry.ts';
import { onceRight } from '../fields/once-right.ts';
import { term } from '../fields/relation.ts';
import { longText } from '../fields/text.ts';

/** A place to visit, and where events happen. */
export const place = defineContentType({
  key: 'place',
  folder: 'lieux',
  order: 'title',
  schemaType: 'Place',
  labels: {
    singular: 'Lieu à visiter',
    plural: 'Lieux',
    intro:
      'Musées, planétariums, jardins, centres de sciences\u00A0: où voir, toucher et comprendre.',
    empty: 'Aucun lieu pour le moment.',
  },
  schema: z
    .strictObject({
      ...entryFields,
      kind: term({ taxonomy: 'placeKinds', label: 'Nature' }),
      address,
      openingHours: longText({ label: 'Horaires', max: 600 }).optional(),
      accessibility: accessibility.optional(),
      contact: contact.optional(),
    })
    .refine(({ address: { lat } }) => lat !== undefined, {
      path: ['address', 'lat'],
      error: 'un lieu a besoin de sa position (lat et lon) pour figurer sur la carte',
      when: onceRight('address'),
    }),
});
