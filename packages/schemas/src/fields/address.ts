import { z } from 'zod';
import { text } from './text.ts';

/** Decimal degrees, WGS 84. Bounds cover France with its overseas territories. */
const latitude = z
  .number()
  .min(-50)
  .max(52)
  .meta({ title: 'Latitude', description: 'Degrés décimaux, par exemple 45.1885.' });
const longitude = z
  .number()
  .min(-180)
  .max(180)
  .meta({ title: 'Longitude', description: 'Degrés décimaux, par exemple 5.7245.' });

/** A postal address with its position. The commune's INSEE code gives the territory without doubt. */
export const address = z
  .strictObject({
    name: text({ label: 'Nom du lieu', max: 120 }).optional(),
    street: text({ label: 'Rue' }).optional(),
    postalCode: z
      .string()
      .regex(/^\d{5}$/, 'un code postal a cinq chiffres')
      .optional()
      .meta({ title: 'Code postal', description: 'Entre guillemets : "01000".' }),
    city: text({ label: 'Commune', max: 80 }),
    insee: z
      .string()
      .regex(
        /^(?:\d{2}|2[AB])\d{3}$/,
        'un code INSEE a cinq caractères, par exemple 38185 ou 2A004',
      )
      .optional()
      .meta({ title: 'Code INSEE de la commune' }),
    lat: latitude.optional(),
    lon: longitude.optional(),
  })
  .refine(({ lat, lon }) => (lat === undefined) === (lon === undefined), {
    path: ['lat'],
    error: 'latitude et longitude vont ensemble : donner les deux ou aucune',
  })
  .meta({ title: 'Adresse', widget: 'address' });
