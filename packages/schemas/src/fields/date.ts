import { z } from 'zod';
import type { FieldLabel } from './text.ts';

/** Zone of every local date and time in the content. */
export const TIME_ZONE = 'Europe/Paris';

/** A day, `2026-10-02`, that exists in the calendar. */
export function day({ label, hint }: FieldLabel) {
  return z.iso
    .date({ error: 'une date est attendue, écrite 2026-10-02 (année-mois-jour)' })
    .meta({ title: label, description: hint, widget: 'date' });
}

/**
 * A local wall-clock time in {@link TIME_ZONE}, `2026-10-02T18:30`: no offset, no seconds.
 * An offset is refused rather than converted: nothing is guessed.
 */
export function localDateTime({ label, hint }: FieldLabel) {
  return z.iso
    .datetime({
      local: true,
      offset: false,
      precision: -1,
      error: 'une date et une heure locales sont attendues, écrites 2026-10-02T18:30',
    })
    .refine((value) => !value.endsWith('Z'), {
      error: 'l’heure s’écrit sans fuseau : 2026-10-02T18:30 est l’heure de Paris',
    })
    .meta({ title: label, description: hint, widget: 'datetime' });
}
