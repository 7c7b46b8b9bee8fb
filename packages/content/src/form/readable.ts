import { keysOf, suggest, unwrap } from '@echosciences/schemas';
import { stringify } from 'yaml';
import type { z } from 'zod';

type AnySchema = z.core.$ZodType;

/** Something a file holds that no field of the form can show. */
export interface Lost {
  /** Where it stands: `occurrences`, `address.ville`. */
  path: string;
  /** As YAML. */
  text: string;
  /** French: why the form does not show it. */
  message: string;
}

/**
 * What a form can show of hand-written data, and what it cannot: an unknown field, a text where a list
 * is expected. A widget that gets a value of another shape takes the whole editor down with it.
 */
export function readable(schema: AnySchema, data: unknown): { data: unknown; lost: Lost[] } {
  const lost: Lost[] = [];
  return { data: keep(schema, data, [], lost), lost };
}

function keep(schema: AnySchema, value: unknown, path: readonly string[], lost: Lost[]): unknown {
  if (value === undefined || value === null) return undefined;
  const { inner } = unwrap(schema);
  const lose = (message: string) => {
    lost.push({ path: path.join('.'), text: stringify(value).trim(), message });
    return undefined;
  };
  const isGroup = typeof value === 'object';
  switch (inner._zod.def.type) {
    case 'object':
      if (!isGroup || Array.isArray(value)) return lose('un groupe de champs est attendu ici');
      return keepFields(inner, value, path, lost);
    case 'array': {
      if (!Array.isArray(value)) return lose('une liste est attendue ici');
      const { element } = inner._zod.def as z.core.$ZodArrayDef;
      return value
        .map((item, index) => keep(element, item, [...path, String(index + 1)], lost))
        .filter((item) => item !== undefined);
    }
    case 'number':
      return typeof value === 'number' ? value : lose('un nombre est attendu ici');
    case 'boolean':
      return typeof value === 'boolean' ? value : lose('oui ou non (true, false) est attendu ici');
    default:
      return isGroup ? lose('un texte est attendu ici') : String(value);
  }
}

function keepFields(
  schema: AnySchema,
  value: object,
  path: readonly string[],
  lost: Lost[],
): Record<string, unknown> {
  const { shape } = schema._zod.def as unknown as z.core.$ZodObjectDef;
  const known = keysOf(schema);
  const kept: [string, unknown][] = [];
  for (const [key, field] of Object.entries(value)) {
    if (shape[key]) {
      kept.push([key, keep(shape[key], field, [...path, key], lost)]);
    } else {
      lost.push({
        path: [...path, key].join('.'),
        text: stringify({ [key]: field }).trim(),
        message: unknownField(key, known),
      });
    }
  }
  return Object.fromEntries(kept.filter(([, field]) => field !== undefined));
}

function unknownField(key: string, known: readonly string[]): string {
  const near = suggest(key, known);
  return near ? `champ inconnu, peut-être « ${near} »` : 'champ inconnu';
}
