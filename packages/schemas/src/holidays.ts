import { z } from 'zod';
import { day } from './fields/date.ts';
import { choice, text, webAddress } from './fields/text.ts';

/** Zones of the school calendar; the académie of Corse has a calendar of its own. */
export const SCHOOL_ZONES = { A: 'Zone A', B: 'Zone B', C: 'Zone C', corse: 'Corse' } as const;
export type SchoolZone = keyof typeof SCHOOL_ZONES;

const holiday = z
  .strictObject({
    zones: z
      .array(choice({ label: 'Zone', options: SCHOOL_ZONES }))
      .min(1)
      .meta({ title: 'Zones' }),
    label: text({ label: 'Nom', hint: 'Vacances de Noël', max: 60 }),
    from: day({ label: 'Premier jour sans classe' }),
    to: day({ label: 'Dernier jour sans classe' }),
  })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    error: 'le dernier jour doit venir après le premier',
  })
  .meta({ title: 'Vacances' });

/** `content/national/vacances.yaml`: the school calendar, with where it was published. */
export const schoolCalendar = z.strictObject({
  sources: z
    .array(
      z.strictObject({
        title: text({ label: 'Texte officiel', max: 300 }),
        url: webAddress({ label: 'Adresse' }),
      }),
    )
    .min(1)
    .meta({ title: 'Sources' }),
  holidays: z.array(holiday).min(1).meta({ title: 'Vacances scolaires' }),
});

export type SchoolCalendar = z.output<typeof schoolCalendar>;
