import { z } from 'zod';
import { defineContentType } from '../content-type.ts';
import { contact } from '../fields/contact.ts';
import { entryFields } from '../fields/entry.ts';
import { term } from '../fields/relation.ts';
import { listOf, longText, text, webAddress } from '../fields/text.ts';

const link = z
  .strictObject({
    label: text({ label: 'Intitulé', max: 120 }),
    url: webAddress({ label: 'Adresse' }),
  })
  .meta({ title: 'Lien' });

/** Something to use or to borrow: exhibition, kit, video, podcast, game, teaching file. */
export const resource = defineContentType({
  key: 'resource',
  folder: 'ressources',
  schemaType: 'CreativeWork',
  labels: {
    singular: 'Ressource',
    plural: 'Ressources',
    intro:
      'Expositions itinérantes, mallettes, vidéos, jeux et dossiers pédagogiques à utiliser ou à emprunter.',
    empty: 'Aucune ressource pour le moment.',
  },
  schema: z.strictObject({
    ...entryFields,
    kind: term({ taxonomy: 'resourceKinds', label: 'Nature' }),
    links: listOf(link, { label: 'Liens', max: 20 }),
    licence: text({ label: 'Licence', hint: 'Par exemple : CC BY-SA 4.0.', max: 120 }).optional(),
    schoolLevels: listOf(term({ taxonomy: 'schoolLevels', label: 'Niveau' }), {
      label: 'Niveaux scolaires',
    }),
    loanConditions: longText({ label: 'Conditions de prêt', max: 600 }).optional(),
    contact: contact.optional(),
  }),
});
