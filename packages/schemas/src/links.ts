import type { z } from 'zod';
import { visit } from './visit.ts';

/** A value of an entry that names something else: an entry, or a term of a taxonomy. */
export interface Link {
  path: readonly (string | number)[];
  /** Key of the content type aimed at, or `*` for `rubrique/slug` and `territoire/rubrique/slug`. */
  relation?: string;
  taxonomy?: string;
  target: string;
}

/** Every relation and taxonomy term in `data`, in reading order. */
export function linksOf(schema: z.core.$ZodType, data: unknown): Link[] {
  const links: Link[] = [];
  visit(schema, data, (value, path, { relation, taxonomy }) => {
    if (typeof value === 'string' && (relation || taxonomy)) {
      links.push({ path, relation, taxonomy, target: value });
    }
  });
  return links;
}
