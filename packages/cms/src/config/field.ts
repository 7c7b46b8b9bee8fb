import type { TaxonomyKey } from '@echosciences/schemas';
import { metaOf, typography, unwrap } from '@echosciences/schemas';
import { z } from 'zod';
import type { DecapField, FieldContext, Option } from './decap-field.ts';

type AnySchema = z.core.$ZodType;

/**
 * One field of a Decap form from its schema: label, hint, limits, choices, all read from the schema.
 * @param path where the value lies in the entry, `*` for any item of a list: `occurrences.*.start`
 */
function fieldOf(
  name: string,
  schema: AnySchema,
  context: FieldContext,
  path: string = name,
): DecapField {
  const meta = metaOf(schema);
  const { inner, mayLack, fallback } = unwrap(schema);
  const field: DecapField = {
    name,
    label: meta.title ?? name,
    ...(meta.description && { hint: typography(meta.description) }),
    required: !mayLack,
    ...(isPlain(fallback) && { default: fallback }),
    schema_path: path,
    widget: 'string',
  };
  return { ...field, ...widgetOf(inner, meta, field, context) };
}

/** The fields of an object, in the order of its schema. */
export function fieldsOf(schema: AnySchema, context: FieldContext, path = ''): DecapField[] {
  const { shape } = unwrap(schema).inner._zod.def as unknown as z.core.$ZodObjectDef;
  return Object.entries(shape)
    .map(([name, field]) => [name, field, path ? `${path}.${name}` : name] as const)
    .filter(([, , fieldPath]) => !context.without.includes(fieldPath))
    .map(([name, field, fieldPath]) => fieldOf(name, field, context, fieldPath));
}

type Meta = ReturnType<typeof metaOf>;

function widgetOf(
  schema: AnySchema,
  meta: Meta,
  field: DecapField,
  context: FieldContext,
): Partial<DecapField> {
  if (meta.options) return choice(meta.options);
  if (meta.taxonomy) return { widget: 'select', options: termsOf(meta.taxonomy, context) };
  if (meta.relation) return { ...reference(meta), multiple: false };
  switch (schema._zod.def.type) {
    case 'string':
      return stringWidget(schema, meta);
    case 'number':
      return numberWidget(schema);
    case 'boolean':
      // Required without a default is an error in Decap as long as nobody has touched the switch.
      return { widget: 'boolean', required: false, default: false };
    case 'object':
      return objectWidget(schema, meta, field, context);
    case 'array':
      return listWidget(schema, meta, field, context);
    default:
      throw new Error(
        `[cms] ${field.schema_path}: no widget for the schema type "${schema._zod.def.type}".`,
      );
  }
}

/**
 * A group that may stay empty asks for none of its parts: Decap would refuse the entry for an address
 * that nobody began. The schema says what is missing once something is written; what it then asks for
 * is not called « facultatif ».
 */
function objectWidget(
  schema: AnySchema,
  meta: Meta,
  { required, schema_path }: DecapField,
  context: FieldContext,
): Partial<DecapField> {
  const fields = fieldsOf(schema, context, schema_path);
  return {
    widget: meta.widget ?? 'object',
    ...(required ? { fields } : { collapsed: true, fields: fields.map(asOptional) }),
  };
}

function asOptional(field: DecapField): DecapField {
  return {
    ...field,
    required: false,
    ...(field.required && { once_begun: true }),
    ...(field.widget === 'object' && field.fields && { fields: field.fields.map(asOptional) }),
  };
}

function listWidget(
  schema: AnySchema,
  meta: Meta,
  { name, label, schema_path }: DecapField,
  context: FieldContext,
): Partial<DecapField> {
  const { element } = schema._zod.def as unknown as z.core.$ZodArrayDef;
  const item = metaOf(element);
  const { minItems: min, maxItems: max } = limits(schema);
  const bounds = { ...(min && { min }), ...(max && { max }) };
  if (item.taxonomy) {
    return {
      widget: 'select',
      multiple: true,
      options: termsOf(item.taxonomy, context),
      ...bounds,
    };
  }
  if (item.options) return { ...choice(item.options), widget: 'select', multiple: true, ...bounds };
  if (item.relation) {
    return { ...reference(item), multiple: true, ...bounds };
  }
  const singular = item.title ?? label;
  const list = {
    widget: meta.widget ?? 'list',
    label_singular: singular.toLowerCase(),
    // Folded, Decap makes none of its controls: hundreds of them take seconds.
    ...(meta.folded ? { collapsed: true, minimize_collapsed: true } : { collapsed: false }),
    ...bounds,
  };
  return unwrap(element).inner._zod.def.type === 'object'
    ? { ...list, fields: fieldsOf(element, context, `${schema_path}.*`) }
    : // Without `field`, Decap's list eats spaces and commas as they are typed.
      {
        ...list,
        field: { ...fieldOf(name, element, context, `${schema_path}.*`), label: singular },
      };
}

function reference({ relation, elsewhere }: Meta): Partial<DecapField> {
  return { widget: 'reference', targets: [relation], ...(elsewhere && { elsewhere }) };
}

function numberWidget(schema: AnySchema): Partial<DecapField> {
  const { type, minimum, maximum } = limits(schema);
  return {
    widget: 'number',
    ...(type === 'integer' ? { value_type: 'int' } : { value_type: 'float', step: 'any' }),
    ...(minimum !== undefined && { min: minimum }),
    ...(maximum !== undefined && { max: maximum }),
  };
}

function stringWidget(schema: AnySchema, { widget }: Meta): Partial<DecapField> {
  if (widget === 'date') {
    return {
      widget: 'datetime',
      format: 'YYYY-MM-DD',
      date_format: 'DD/MM/YYYY',
      time_format: false,
    };
  }
  if (widget === 'datetime') return { widget: 'datetime', format: 'YYYY-MM-DDTHH:mm' };
  if (widget === 'image') return { widget: 'image', choose_url: false };
  const { minLength: min, maxLength: max, pattern } = limits(schema);
  const rule: [string, string] | undefined = pattern
    ? [pattern, 'forme inattendue']
    : max !== undefined
      ? // Spaces at both ends do not count: the schema trims.
        [`^\\s*[\\s\\S]{${min ?? 0},${max}}\\s*$`, `de ${min ?? 0} à ${max} caractères`]
      : undefined;
  return { widget: widget ?? 'string', ...(rule && { pattern: rule }) };
}

function termsOf(taxonomy: string, { taxonomies }: FieldContext): Option[] {
  return taxonomies[taxonomy as TaxonomyKey].map(({ id, label }) => ({ label, value: id }));
}

function choice(options: Record<string, string>): Partial<DecapField> {
  return {
    widget: Object.keys(options).length <= 6 ? 'choice_buttons' : 'select',
    options: Object.entries(options).map(([value, label]) => ({ label, value })),
  };
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

interface Limits {
  type?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}

/** A schema's limits, from zod's own JSON Schema of it: its internals are no interface. */
function limits(schema: AnySchema): Limits {
  const { minimum, maximum, ...rest } = z.toJSONSchema(schema as z.ZodType, {
    io: 'input',
    unrepresentable: 'any',
  }) as Limits;
  const isBound = (value: number | undefined) =>
    value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER;
  return {
    ...rest,
    ...(isBound(minimum) && { minimum }),
    ...(isBound(maximum) && { maximum }),
  };
}
