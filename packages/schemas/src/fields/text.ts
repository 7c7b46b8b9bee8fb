import { z } from 'zod';
import { typography } from '../typography.ts';
import { oddCharacter } from './odd-characters.ts';

/** What a person reads about a field: in the CMS, in an editor's completion, in an error message. */
export interface FieldLabel {
  label: string;
  hint?: string;
}

interface Bounds extends FieldLabel {
  min?: number;
  max?: number;
}

/** A single line of prose, with French typography. `min` and `max` count characters after trimming. */
export function text(bounds: Bounds) {
  return prose(bounds, (value) => typography(value.replace(/\s*[\r\n]\s*/g, ' ')));
}

function prose({ label, hint, min = 1, max = 200 }: Bounds, written: (value: string) => string) {
  return z
    .string()
    .trim()
    .normalize('NFC')
    .min(min)
    .max(max)
    .refine((value) => !oddCharacter(value), { error: ({ input }) => withoutIt(String(input)) })
    .overwrite(written)
    .meta({ title: label, description: hint });
}

/** Several lines of prose. */
export function longText(bounds: Bounds) {
  return prose({ max: 2000, ...bounds }, typography).meta({ widget: 'text' });
}

/** An absolute http(s) address, kept in the form of RFC 3986: an accent becomes `%C3%A9`. */
export function webAddress({ label, hint }: FieldLabel) {
  return z
    .url({
      protocol: /^https?$/,
      normalize: true,
      error: 'une adresse complète est attendue, avec https://',
    })
    .refine((value) => !/^https?:\/\/[^/?#]*@/.test(value), {
      error: 'une adresse sans nom ni mot de passe devant @ est attendue',
    })
    .meta({ title: label, description: hint });
}

export function email({ label, hint }: FieldLabel) {
  return z
    .email({ error: 'une adresse électronique est attendue, par exemple contact@exemple.fr' })
    .meta({ title: label, description: hint });
}

/** A French or international telephone number as people write it. */
export function phone({ label, hint }: FieldLabel) {
  return z
    .string()
    .trim()
    .regex(
      /^\+?[\d .()-]{6,24}$/,
      'un numéro de téléphone est attendu, par exemple 04 76 00 00 00 (entre guillemets)',
    )
    .meta({ title: label, description: hint });
}

export function integer({ label, hint, min = 0, max }: Bounds) {
  const bounded = z.int().min(min);
  return (max === undefined ? bounded : bounded.max(max)).meta({
    title: label,
    description: hint,
  });
}

/** A yes/no field, « non » when absent. */
export function flag({ label, hint }: FieldLabel) {
  return z.boolean().default(false).meta({ title: label, description: hint });
}

/**
 * A closed list of values with the French label of each.
 * For lists that the national coordination edits, see `term()`.
 */
export function choice<const Options extends Record<string, string>>({
  label,
  hint,
  options,
}: FieldLabel & { options: Options }) {
  const values = Object.keys(options) as [keyof Options & string, ...(keyof Options & string)[]];
  return z
    .enum(values, { error: ({ input }) => translation(input, options) })
    .meta({ title: label, description: hint, options });
}

/** A list without duplicates, empty when absent. */
export function listOf<Item extends z.ZodType>(
  item: Item,
  { label, hint, max = 50 }: FieldLabel & { max?: number },
) {
  return z
    .array(item)
    .max(max)
    .refine((items) => new Set(items.map((item) => JSON.stringify(item))).size === items.length, {
      error: 'la même valeur figure deux fois dans la liste : n’en garder qu’une',
    })
    .default([])
    .meta({ title: label, description: hint });
}

function withoutIt(input: string): string | undefined {
  const odd = oddCharacter(input);
  return (
    odd &&
    `caractère invisible ${odd.codePoint} (${odd.name}) : effacer le passage et le taper de nouveau au clavier`
  );
}

/** The remedy for a value written as its French label. */
function translation(input: unknown, options: Record<string, string>): string | undefined {
  const word = String(input).toLowerCase();
  const meant = Object.entries(options).find(([, label]) => label.toLowerCase() === word);
  return meant && `valeur inconnue « ${String(input)} » : écrire ${meant[0]}`;
}
