import type { z } from 'zod';
import { structureOf, visit } from './visit.ts';

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
  const onValue: Parameters<typeof visit>[2] = (value, path, { relation, taxonomy }) => {
    if (typeof value === 'string' && (relation || taxonomy)) {
      links.push({ path, relation, taxonomy, target: value });
    }
  };
  visit(schema, data, onValue, mayLink);
  return links;
}

const known = new WeakMap<z.core.$ZodType, boolean>();

/** Whether a value of a schema is or holds a link: most of an entry does not. */
function mayLink(schema: z.core.$ZodType): boolean {
  const answer = known.get(schema) ?? lookForLinks(schema);
  known.set(schema, answer);
  return answer;
}

function lookForLinks(schema: z.core.$ZodType): boolean {
  const { meta, fields = [], element } = structureOf(schema);
  return (
    Boolean(meta.relation ?? meta.taxonomy) ||
    fields.some(([, field]) => mayLink(field)) ||
    (element !== undefined && mayLink(element))
  );
}
