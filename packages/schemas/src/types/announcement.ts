import { z } from 'zod';
import { defineContentType } from '../content-type.ts';
import { contact } from '../fields/contact.ts';
import { day } from '../fields/date.ts';
import { entryFields } from '../fields/entry.ts';
import { term } from '../fields/relation.ts';

/** A call, an offer, a request. It leaves the lists by itself after its deadline. */
export const announcement = defineContentType({
  key: 'announcement',
  folder: 'annonces',
  ends: true,
  schemaType: 'Article',
  labels: {
    singular: 'Annonce',
    plural: 'Annonces',
    intro: 'Appels à projets, emplois, bénévolat, prêts de matériel, partenariats.',
    empty: 'Aucune annonce en cours.',
  },
  schema: z.strictObject({
    ...entryFields,
    kind: term({ taxonomy: 'announcementKinds', label: 'Nature' }),
    deadline: day({
      label: 'Date limite',
      hint: 'Dernier jour pour répondre ; l’annonce quitte ensuite les listes. Vide : appel permanent.',
    }).optional(),
    contact: contact.optional(),
  }),
});
