import { z } from 'zod';
import { flag, text, webAddress } from './text.ts';

/** Where an entry comes from: an importer's record, or the page on which its facts rest. */
export const source = z
  .strictObject({
    provider: text({
      label: 'Fournisseur',
      hint: 'Nom de la source : OpenAgenda, IMCCE, site de la structure…',
      max: 80,
    }),
    id: z.string().max(200).optional().meta({ title: 'Identifiant à la source' }),
    url: webAddress({ label: 'Adresse de la source' }).optional(),
    updatedAt: z.iso
      .datetime({ offset: true, error: 'un instant est attendu, écrit 2026-10-02T16:30:00Z' })
      .optional()
      .meta({ title: 'Mise à jour à la source' }),
    digest: z
      .string()
      .max(600)
      .optional()
      .meta({ title: 'Empreinte', description: 'Écrite par l’importeur : ne pas y toucher.' }),
    locked: flag({
      label: 'Verrouillé',
      hint: 'Un import ne modifie plus cette entrée.',
    }),
  })
  .meta({ title: 'Source' });
