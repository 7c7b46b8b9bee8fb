import type { Taxonomies } from '@echosciences/schemas';

/** A choice of a select. */
export interface Option {
  label: string;
  value: string;
}

/**
 * A field as Decap's configuration has it, and what is ours: `schema_path`, which part of the schema it
 * is, and `once_begun`, that its group asks for it once something is written in it.
 */
export interface DecapField {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  once_begun?: true;
  schema_path: string;
  hint?: string;
  default?: string | number | boolean;
  pattern?: [source: string, message: string];
  fields?: DecapField[];
  field?: DecapField;
  options?: Option[];
  [key: string]: unknown;
}

/** What a form needs besides the schema. */
export interface FieldContext {
  taxonomies: Taxonomies;
  /** Paths that the form leaves out; a file that has them keeps them. */
  without: readonly string[];
}
