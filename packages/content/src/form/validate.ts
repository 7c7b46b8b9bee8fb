import type { KnownContentType, Problem } from '@echosciences/schemas';
import { parse, schemaAt } from '@echosciences/schemas';
import type { z } from 'zod';
import { bodyFaults } from '../body-faults.ts';
import { parseEntryText } from '../entry-text.ts';
import { withoutEmpties } from './empties.ts';
import type { FormData } from './file.ts';
import { tidy } from './tidy.ts';

/** What a judgement depends on besides the form. */
export interface JudgeContext {
  /** Day that is today in the territory, for what has no date of publication yet: `2026-11-24`. */
  today: string;
  /** Names of the files beside the entry. */
  images: readonly string[];
}

/** A valid entry, as it is to be written, or what is wrong with it. */
export type Judged = { data: Record<string, unknown>; body: string } | { problems: Problem[] };

/**
 * Judges what a form holds by the very schema of the build, after what Decap leaves behind is gone.
 * A header that was repaired as text takes the place of the fields.
 */
export function judgeEntry(
  type: KnownContentType,
  { body = '', file_health, ...fields }: FormData,
  { today, images }: JudgeContext,
): Judged {
  const repaired = file_health?.header === undefined ? undefined : readHeader(file_health.header);
  if (repaired && 'problems' in repaired) return repaired;
  // What was written by hand is judged as it is: an unknown field is said, not dropped.
  const input = repaired?.fields ?? { publishedAt: today, ...asInput(type.schema, fields) };
  const parsed = parse(type.schema, input);
  const errors = bodyFaults(body, images).filter(({ level }) => level !== 'avertissement');
  const faults: Problem[] = errors.map(({ line, message }) => ({
    path: ['body'],
    message: `Texte, ligne ${line} : ${message}`,
    label: 'Texte',
    reason: `ligne ${line} : ${message}`,
  }));
  if ('problems' in parsed) return { problems: [...parsed.problems, ...faults] };
  if (faults.length > 0) return { problems: faults };
  return { data: tidy(type.schema, parsed.data) as Record<string, unknown>, body: body.trim() };
}

/** Judges a settings file by its schema. One that could not be read has an empty form: it is not saved. */
export function judgeSettings(schema: z.ZodType, { file_health, ...fields }: FormData): Judged {
  if (file_health?.header !== undefined) {
    const [{ line, message } = { line: 1, message: '' }] = file_health.problems;
    const reason = `ligne ${line} : ${message}. Ce fichier est abîmé : le faire réparer avant d’enregistrer, ce formulaire vide le remplacerait.`;
    return { problems: [{ path: [], message: reason, reason }] };
  }
  const parsed = parse(schema, asInput(schema, fields));
  if ('problems' in parsed) return parsed;
  return { data: tidy(schema, parsed.data) as Record<string, unknown>, body: '' };
}

/** What the schema says of one field's value, its label left out: the form shows it above. */
export function fieldProblem(schema: z.ZodType, path: string, value: unknown): string | undefined {
  const field = schemaAt(
    schema,
    path.split('.').map((key) => (key === '*' ? 0 : key)),
  );
  const given = withoutEmpties(value);
  if (!field || given === undefined) return undefined;
  const parsed = parse(field as z.ZodType, tidy(field, given));
  return 'problems' in parsed ? parsed.problems[0]?.reason : undefined;
}

function asInput(schema: z.core.$ZodType, fields: unknown): Record<string, unknown> {
  return (tidy(schema, withoutEmpties(fields) ?? {}) ?? {}) as Record<string, unknown>;
}

function readHeader(header: string): { fields: Record<string, unknown> } | { problems: Problem[] } {
  const { yaml, problems } = parseEntryText(`---\n${header}\n---\n`);
  if (yaml && typeof yaml.data === 'object' && yaml.data !== null) {
    return { fields: yaml.data as Record<string, unknown> };
  }
  return {
    problems: problems.map(({ line, message }) => ({
      path: [],
      message: `En-tête, ligne ${line} : ${message}`,
      label: 'En-tête',
      reason: `ligne ${line} : ${message}`,
    })),
  };
}
