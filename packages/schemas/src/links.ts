import type { z } from 'zod';
import { remembered } from './remembered.ts';
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

/** Whether a value of a schema is or holds a link: most of an entry does not. */
const mayLink: (schema: z.core.$ZodType) => boolean = remembered((schema) => {
  const { meta, fields = [], element } = structureOf(schema);
  return (
    Boolean(meta.relation ?? meta.taxonomy) ||
    fields.some(([, field]) => mayLink(field)) ||
    (element !== undefined && mayLink(element))
  );
});
