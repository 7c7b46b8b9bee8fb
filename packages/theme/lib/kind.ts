import type { Item } from '@echosciences/aggregate';
import type { TaxonomyKey } from '@echosciences/schemas';
import { contentTypeOf, metaOf } from '@echosciences/schemas';

/** The term that says an item's kind or format, with its taxonomy. */
export function kindTerm(item: Item): { taxonomy: TaxonomyKey; id: string } | undefined {
  const fields = item as unknown as Record<string, string | undefined>;
  const field = ['kind', 'format'].find((name) => fields[name] !== undefined);
  const id = field && fields[field];
  const schema = field && contentTypeOf(item.type).schema.shape[field];
  const taxonomy = schema && metaOf(schema).taxonomy;
  return id && taxonomy ? { taxonomy: taxonomy as TaxonomyKey, id } : undefined;
}
