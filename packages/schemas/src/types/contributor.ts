import { z } from 'zod';
import { defineContentType } from '../content-type.ts';
import { address } from '../fields/address.ts';
import { contact } from '../fields/contact.ts';
import { entryFields } from '../fields/entry.ts';
import { term } from '../fields/relation.ts';
import { choice } from '../fields/text.ts';

/** A person or a structure that publishes, organises or takes part. */
export const contributor = defineContentType({
  key: 'contributor',
  folder: 'contributeurs',
  order: 'title',
  schemaType: 'Organization',
  inNavigation: false,
  labels: {
    singular: 'Contributeur',
    plural: 'Contributeurs',
    intro: 'Les structures et les personnes qui font vivre ce site.',
    empty: 'Aucun contributeur pour le moment.',
  },
  schema: z.strictObject({
    ...entryFields,
    contributorType: choice({
      label: 'Personne ou structure',
      options: { person: 'Personne', organization: 'Structure' },
    }),
    kind: term({ taxonomy: 'contributorKinds', label: 'Nature' }).optional(),
    address: address.optional(),
    contact: contact.optional(),
  }),
});
