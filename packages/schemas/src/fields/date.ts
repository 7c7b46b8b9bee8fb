import { z } from 'zod';
import { isSkipped } from '../wall-clock.ts';
import type { FieldLabel } from './text.ts';

/** A day, `2026-10-02`, that exists in the calendar. */
export function day({ label, hint }: FieldLabel) {
  return z.iso
    .date({ error: ({ input }) => noSuchDay(input) ?? A_DAY })
    .refine(hasLikelyYear, { error: ({ input }) => unlikelyYear(input) })
    .meta({ title: label, description: hint, widget: 'date' });
}

/** A time of the day, `18:30`; `24:00` is the midnight that ends it. */
export function clockTime({ label, hint }: FieldLabel) {
  return z
    .string()
    .regex(
      /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/,
      'une heure est attendue, écrite 18:30 ou 09:00 ; minuit, en fin de journée, s’écrit 24:00',
    )
    .meta({ title: label, description: hint });
}

/**
 * A local wall-clock time in the zone of the content, `2026-10-02T18:30`: no offset, no seconds.
 * An offset is refused rather than converted: nothing is guessed.
 */
export function localDateTime({ label, hint }: FieldLabel) {
  return (
    z.iso
      .datetime({ local: true, offset: false, precision: -1, error: ({ input }) => remedy(input) })
      .refine((value) => !value.endsWith('Z'), { error: WITHOUT_OFFSET })
      .refine(hasLikelyYear, { error: ({ input }) => unlikelyYear(input) })
      // Before clocks were set by law, Paris had minutes of its own: a slip of the keyboard is told once.
      .refine((value) => !LOCAL.test(value) || !hasLikelyYear(value) || !isSkipped(value), {
        error: ({ input }) =>
          `cette heure n’existe pas, les horloges passent de 2 h à 3 h cette nuit-là : écrire ${String(input).replace('T02', 'T03')}`,
      })
      .meta({ title: label, description: hint, widget: 'datetime' })
  );
}

/** Years of a content that somebody publishes; others are slips of the keyboard, 2206 or 0206. */
function hasLikelyYear(value: string): boolean {
  // What is no date has been told.
  return !/^\d{4}-/.test(value) || (value >= '1900' && value < '2100');
}

function unlikelyYear(input: unknown): string {
  return `l’année ${String(input).slice(0, 4)} est sans doute une faute de frappe : la corriger`;
}

const LOCAL = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/;
const A_DAY = 'une date est attendue, écrite 2026-10-02 (année-mois-jour)';
const WITHOUT_OFFSET =
  'l’heure s’écrit sans fuseau ni décalage : 2026-10-02T18:30 est l’heure de Paris';

function remedy(input: unknown): string {
  const text = String(input);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return 'il manque l’heure : écrire 2026-10-02T18:30 ; pour des journées entières, donner une période (period)';
  }
  const midnight = /^(.*)T24:00$/.exec(text)?.[1] ?? '';
  if (z.iso.date().safeParse(midnight).success) {
    return `minuit s’écrit à la date du lendemain : écrire ${dayAfter(midnight)}T00:00`;
  }
  if (/T\d{2}:\d{2}.*[+-]\d{2}:?\d{2}$/.test(text)) return WITHOUT_OFFSET;
  return (
    noSuchDay(text.replace(/T(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, '')) ??
    'une date et une heure qui existent sont attendues, écrites 2026-10-02T18:30'
  );
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** What to say of a date in the right form that the calendar does not have. */
function noSuchDay(input: unknown): string | undefined {
  const [, year, month] = /^(\d{4})-(\d{2})-\d{2}$/.exec(String(input)) ?? [];
  if (!year || !month) return undefined;
  if (Number(month) < 1 || Number(month) > 12) {
    return `${String(input)} n’existe pas : le mois va de 01 à 12, écrit avant le jour (année-mois-jour)`;
  }
  // Day 0 of the next month is the last of this one.
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${String(input)} n’existe pas dans le calendrier : ce mois-là va de 01 à ${last}`;
}
