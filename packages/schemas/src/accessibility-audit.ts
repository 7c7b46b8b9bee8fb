import { z } from 'zod';
import { day } from './fields/date.ts';
import { text } from './fields/text.ts';

const count = (label: string) => z.int({ error: 'un nombre entier' }).min(0).meta({ title: label });

/** `content/national/accessibilite.yaml`: what the last audit of all sites found, which its command writes. */
export const accessibilityAudit = z.strictObject({
  date: day({ label: 'Jour de l’audit' }),
  sites: count('Sites'),
  pages: count('Pages, une de chaque modèle de chaque site'),
  tools: z
    .array(
      z.strictObject({
        name: text({ label: 'Outil', max: 60 }),
        version: text({ label: 'Version', max: 60 }),
      }),
    )
    .min(1)
    .meta({ title: 'Outils' }),
  checks: z
    .array(
      z.strictObject({
        name: text({ label: 'Contrôle', max: 60 }),
        label: text({ label: 'Ce qu’il établit', max: 200 }),
        findings: count('Constats'),
      }),
    )
    .min(1)
    .meta({ title: 'Contrôles' }),
});

export type AccessibilityAudit = z.output<typeof accessibilityAudit>;
