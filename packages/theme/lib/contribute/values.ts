import { sessionOf, withCloses } from '@echosciences/cms/sessions';
import { schemaAt, unwrap } from '@echosciences/schemas';
import type { z } from 'zod';
import type { Entry } from './entries.ts';

type Values = Record<string, unknown>;

/**
 * The fields that a form holds, of the types that their schema expects; a text that is no number is
 * left for the schema to refuse. Names that the schema does not know are left out.
 */
export function valuesOf(schema: z.core.$ZodType, entries: readonly Entry[]): Values {
  const values: Values = {};
  for (const [name, text] of withSessions(entries)) {
    const path = name.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const field = text.trim() === '' ? undefined : schemaAt(schema, path);
    if (field) put(values, path, text, unwrap(field).inner);
  }
  return values;
}

function put(values: Values, path: (string | number)[], text: string, schema: z.core.$ZodType) {
  let group: Record<string | number, unknown> = values;
  for (const [index, key] of path.slice(0, -1).entries()) {
    group[key] ??= typeof path[index + 1] === 'number' ? [] : {};
    group = group[key] as Values;
  }
  const last = path.at(-1) as string | number;
  const { type } = schema._zod.def;
  if (type === 'array') group[last] = [...((group[last] as unknown[]) ?? []), text];
  else group[last] = typed(type, text);
}

function typed(type: string, text: string): unknown {
  if (type === 'boolean') return true;
  if (type !== 'number') return text;
  const number = Number(text.trim().replace(',', '.'));
  return Number.isNaN(number) ? text : number;
}

const SESSION = /^occurrences\.(\d+)\.(day|opens|closes)$/;

/** A session is written as a day and two times; an end in the small hours is that of the next day. */
function withSessions(entries: readonly Entry[]): Entry[] {
  const rows = new Map<string, { day: string; opens: string; closes: string }>();
  const others: Entry[] = [];
  for (const entry of entries) {
    const [, index, part] = SESSION.exec(entry[0]) ?? [];
    if (index === undefined || part === undefined) {
      others.push(entry);
      continue;
    }
    const row = rows.get(index) ?? { day: '', opens: '', closes: '' };
    rows.set(index, { ...row, [part]: entry[1] });
  }
  const sessions = [...rows].flatMap(([index, { day, opens, closes }]) => {
    const session = sessionOf(withCloses({ day, opens, closes: '', endDay: day }, closes));
    return Object.entries(session).map(
      ([key, value]): Entry => [`occurrences.${index}.${key}`, value],
    );
  });
  return [...sessions, ...others];
}
