import type { Item } from '@echosciences/aggregate';
import type { ContentType, ContentTypeKey, TaxonomyKey } from '@echosciences/schemas';
import { allContentTypes, metaOf } from '@echosciences/schemas';
import { labelOf } from './links.ts';

/** The content type that an injected pattern such as `/articles/page/[page]` serves. */
export function typeOfPattern(pattern: string): ContentType & { key: ContentTypeKey } {
  const [first = ''] = pattern.split('/').filter(Boolean);
  const path = first.startsWith('[') ? '' : first;
  const type = allContentTypes.find((candidate) => candidate.path === path);
  if (!type)
    throw new Error(`[typeOfPattern] no content type has the path "${path}" (${pattern}).`);
  return type;
}

export function typeOf({ type: key }: { type: string }): ContentType {
  const type = allContentTypes.find((candidate) => candidate.key === key);
  if (!type) throw new Error(`[typeOf] unknown content type "${key}".`);
  return type;
}

/** The label of an item's kind or format: « Atelier », « Planétarium ». */
export function kindOf(item: Item): string | undefined {
  const fields = item as unknown as Record<string, string | undefined>;
  const field = ['kind', 'format'].find((name) => fields[name] !== undefined);
  const id = field && fields[field];
  const schema = field && typeOf(item).schema.shape[field];
  const taxonomy = schema && metaOf(schema).taxonomy;
  return id && taxonomy ? labelOf(taxonomy as TaxonomyKey, id) : undefined;
}
