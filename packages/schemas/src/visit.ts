import type { z } from 'zod';
import { remembered } from './remembered.ts';

type AnySchema = z.core.$ZodType;
type Path = readonly (string | number)[];

/** What a field says of itself through `.meta()`. */
export interface FieldMeta {
  title?: string;
  description?: string;
  widget?: string;
  options?: Record<string, string>;
  relation?: string;
  /** A relation to entries of other sites only. */
  elsewhere?: boolean;
  taxonomy?: string;
  /** A list too long to be shown before somebody asks for it. */
  folded?: boolean;
}

/**
 * Calls `onValue` for each value in `data` whose schema is known, parents first.
 * @param isWanted tells of which schemas the values are looked at
 */
export function visit(
  schema: AnySchema,
  data: unknown,
  onValue: (value: unknown, path: Path, meta: FieldMeta) => void,
  isWanted: (schema: AnySchema) => boolean = () => true,
  path: Path = [],
): void {
  if (data === undefined || data === null || !isWanted(schema)) return;
  const { meta, fields, element } = structureOf(schema);
  onValue(data, path, meta);
  if (fields && typeof data === 'object') {
    for (const [key, field] of fields) {
      const value = (data as Record<string, unknown>)[key];
      // Most fields of an entry are absent.
      if (value !== undefined) visit(field, value, onValue, isWanted, [...path, key]);
    }
  } else if (element && Array.isArray(data)) {
    for (const [index, item] of data.entries()) {
      visit(element, item, onValue, isWanted, [...path, index]);
    }
  }
}

/** What `visit` needs of a schema. */
export interface Structure {
  meta: FieldMeta;
  /** Of an object. */
  fields?: [key: string, field: AnySchema][];
  /** Of a list. */
  element?: AnySchema;
}

/** Schemas are visited for each of thousands of entries, and never change. */
export const structureOf = remembered((schema: AnySchema): Structure => {
  const def = unwrap(schema).inner._zod.def as z.core.$ZodTypeDef;
  return {
    meta: metaOf(schema),
    ...(isObject(def) && { fields: Object.entries(def.shape) }),
    ...(isArray(def) && { element: def.element }),
  };
});

/** The schema at a path such as `['occurrences', 0, 'start']`, if there is one. */
export function schemaAt(schema: AnySchema, path: readonly PropertyKey[]): AnySchema | undefined {
  let current: AnySchema | undefined = schema;
  for (const key of path) {
    if (!current) return undefined;
    const def = unwrap(current).inner._zod.def as z.core.$ZodTypeDef;
    if (isObject(def)) current = def.shape[String(key)];
    else if (isArray(def)) current = def.element;
    else return undefined;
  }
  return current;
}

/** A field's own metadata, whether it was given before or after `.optional()` or `.default()`. */
export const metaOf: (schema: AnySchema) => FieldMeta = remembered((schema) => {
  const own = (schema as z.ZodType).meta?.() ?? {};
  const { innerType } = schema._zod.def as { innerType?: AnySchema };
  return innerType ? { ...metaOf(innerType), ...own } : own;
});

/** The names that an object schema knows. */
export function keysOf(schema: AnySchema | undefined): string[] {
  const def = schema && (unwrap(schema).inner._zod.def as z.core.$ZodTypeDef);
  return def && isObject(def) ? Object.keys(def.shape) : [];
}

/** What lies under `.optional()` and `.default()`. */
export interface Unwrapped {
  inner: AnySchema;
  /** Whether a value may be absent. */
  mayLack: boolean;
  /** The value that stands where there is none. */
  fallback?: unknown;
}

/** A schema without its `.optional()` and `.default()`, and what they say. */
export function unwrap(schema: AnySchema): Unwrapped {
  const def = schema._zod.def as { type: string; innerType?: AnySchema; defaultValue?: unknown };
  if (!def.innerType) return { inner: schema, mayLack: false };
  const { inner, fallback } = unwrap(def.innerType);
  return { inner, mayLack: true, fallback: def.type === 'default' ? def.defaultValue : fallback };
}

function isObject(def: z.core.$ZodTypeDef): def is z.core.$ZodObjectDef {
  return def.type === 'object';
}

function isArray(def: z.core.$ZodTypeDef): def is z.core.$ZodArrayDef {
  return def.type === 'array';
}
