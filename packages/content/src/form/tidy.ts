import { unwrap } from '@echosciences/schemas';
import type { z } from 'zod';
import { isSame } from './same.ts';

type AnySchema = z.core.$ZodType;

/**
 * A valid value as a person would write it: keys in the order of the schema, nothing that is empty,
 * nothing that says what the schema takes for granted.
 */
export function tidy(schema: AnySchema, value: unknown): unknown {
  const { inner, fallback, mayLack } = unwrap(schema);
  if (value === undefined || isSame(value, fallback)) return undefined;
  const def = inner._zod.def as z.core.$ZodTypeDef;
  if (def.type === 'array' && Array.isArray(value)) {
    const { element } = def as z.core.$ZodArrayDef;
    return value.length > 0 ? value.map((item) => tidy(element, item)) : undefined;
  }
  if (def.type !== 'object' || typeof value !== 'object' || value === null) return value;
  const { shape } = def as z.core.$ZodObjectDef;
  const fields = Object.entries(shape).flatMap(([key, field]) => {
    const kept = tidy(field, (value as Record<string, unknown>)[key]);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  // A group of switches that are all off says as much as no group.
  return fields.length === 0 && mayLack ? undefined : Object.fromEntries(fields);
}
