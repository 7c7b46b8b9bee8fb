import { z } from 'zod';
import type { Weekday } from '../weekdays.ts';
import { WEEK, WEEKDAYS } from '../weekdays.ts';
import { clockTime } from './date.ts';
import { choice, listOf } from './text.ts';

/** Hours at which something is open, on some days of the week or on all. */
export const opening = z
  .strictObject({
    days: listOf(choice({ label: 'Jour', options: WEEKDAYS }), {
      label: 'Jours',
      hint: 'Vide : tous les jours.',
    }),
    opens: clockTime({ label: 'Ouverture', hint: 'Par exemple 14:00.' }),
    closes: clockTime({ label: 'Fermeture', hint: 'Par exemple 18:00 ; minuit s’écrit 24:00.' }),
  })
  .refine(({ opens, closes }) => opens < closes, {
    path: ['closes'],
    error:
      'la fermeture vient après l’ouverture, le même jour : minuit s’écrit 24:00 ; au-delà de minuit, donner des séances (occurrences)',
  })
  .meta({ title: 'Ouverture' });

export type Opening = z.output<typeof opening>;

export function isOpenOn({ days }: Opening, weekday: Weekday): boolean {
  return days.length === 0 || days.includes(weekday);
}

export function overlap(a: Opening, b: Opening): boolean {
  if (a.closes <= b.opens || b.closes <= a.opens) return false;
  return WEEK.some((weekday) => isOpenOn(a, weekday) && isOpenOn(b, weekday));
}
