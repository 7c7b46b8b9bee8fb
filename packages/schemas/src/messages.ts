import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { keysOf, metaOf, schemaAt } from './visit.ts';

/** One thing wrong in a document, told to the person who wrote it. */
export interface Problem {
  path: readonly (string | number)[];
  /** French: what is wrong and what to write instead, with the field's label and place. */
  message: string;
  /** The field's label, where it has one. */
  label?: string;
  /** The message alone, for who reads it at the field of a form: no names or signs of the file. */
  reason: string;
}

export type Parsed<Output> = { data: Output } | { problems: Problem[] };

/** Validates `input`; on failure each problem is a French sentence with its field's label. */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): Parsed<z.output<Schema>> {
  const result = schema.safeParse(input, { error: defaultMessage });
  if (result.success) return { data: result.data };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, schema, input)) };
}

/** The known word nearest to a misspelt one, when near enough to be meant. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const nearest = closest(word, known);
  return distance(word, nearest) <= Math.max(2, Math.floor(word.length / 3)) ? nearest : undefined;
}

/** « Peut-être « place » ? », of a misspelt word that is near enough to a known one. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const near = suggest(word, known);
  return near ? `Peut-être « ${near} » ?` : undefined;
}

function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, input: unknown): Problem[] {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(schemaAt(schema, path));
    return issue.keys.map((key) => {
      const reason = `champ inconnu « ${key} ». ${didYouMean(key, known) ?? `Champs possibles : ${known.join(', ')}`}`;
      return { path: [...path, key], message: reason, reason };
    });
  }
  const field = schemaAt(schema, path);
  const label = field && metaOf(field).title;
  const missing = valueAt(input, path) === undefined && issue.code !== 'custom';
  const said = missing ? 'champ obligatoire, à remplir' : issue.message;
  const message = label ? `${label} (${path.join('.')}) : ${said}` : said;
  return [{ path, message, reason: said.replaceAll(FOR_FILES, ''), ...(label && { label }) }];
}

/** « une période (period) », « 04 76 00 00 00 (entre guillemets) »: for who writes the file. */
const FOR_FILES = / \((?:[a-z]+(?:[A-Z][a-z]+)*|entre guillemets)\)/g;

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    input,
  );
}

const EXPECTED: Record<string, string> = {
  string: 'un texte est attendu',
  number: 'un nombre est attendu',
  int: 'un nombre entier est attendu',
  boolean: 'true ou false est attendu',
  array: 'une liste est attendue (une ligne par élément, chacune précédée d’un tiret)',
  object: 'un groupe de champs est attendu (un par ligne, en retrait)',
};

/** French wording of zod's issue codes; a message given by a field itself comes first. */
function defaultMessage(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = EXPECTED[issue.expected] ?? `${issue.expected} est attendu`;
      const unquoted = issue.expected === 'string' && typeof issue.input === 'number';
      return unquoted ? `${expected} : mettre la valeur entre guillemets` : expected;
    }
    case 'too_small':
      return issue.origin === 'array'
        ? `trop peu d’éléments, ${issue.minimum} au moins`
        : issue.origin === 'string'
          ? `trop court, ${count(issue.minimum, 'caractère')} au moins`
          : `trop petit, ${issue.minimum} au moins`;
    case 'too_big':
      return issue.origin === 'array'
        ? `trop d’éléments, ${issue.maximum} au plus`
        : issue.origin === 'string'
          ? `trop long, ${count(issue.maximum, 'caractère')} au plus (il y en a ${String(issue.input).trim().length})`
          : `trop grand, ${issue.maximum} au plus`;
    case 'invalid_value': {
      const values = issue.values.map(String);
      const near = typeof issue.input === 'string' ? didYouMean(issue.input, values) : undefined;
      return `valeur inconnue « ${String(issue.input)} ». ${near ?? `Valeurs possibles : ${values.join(', ')}`}`;
    }
    case 'invalid_format':
      return `la forme « ${issue.format} » est attendue`;
    default:
      return undefined;
  }
}

function count(number: number | bigint, noun: string): string {
  return `${number} ${noun}${Number(number) > 1 ? 's' : ''}`;
}
