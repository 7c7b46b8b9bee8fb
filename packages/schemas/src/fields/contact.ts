import { z } from 'zod';
import { email, phone, webAddress } from './text.ts';

export const contact = z
  .strictObject({
    url: webAddress({ label: 'Site web' }).optional(),
    email: email({ label: 'Adresse électronique' }).optional(),
    phone: phone({ label: 'Téléphone' }).optional(),
  })
  .meta({ title: 'Contact' });
