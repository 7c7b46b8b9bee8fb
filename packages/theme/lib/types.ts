import type { Item } from '@echosciences/aggregate';
import type { KnownContentType } from '@echosciences/schemas';
import { allContentTypes } from '@echosciences/schemas';
import { kindTerm } from './kind.ts';
import { labelOf } from './links.ts';

/** The content type that an injected pattern such as `/articles/page/[page]` serves. */
export function typeOfPattern(pattern: string): KnownContentType {
  const [first = ''] = pattern.split('/').filter(Boolean);
  const path = first.startsWith('[') ? '' : first;
  const type = allContentTypes.find((candidate) => candidate.path === path);
  if (!type)
    throw new Error(`[typeOfPattern] no content type has the path "${path}" (${pattern}).`);
  return type;
}

/** The label of an item's kind or format: « Atelier », « Planétarium ». */
export function kindOf(item: Item): string | undefined {
  const term = kindTerm(item);
  return term && labelOf(term.taxonomy, term.id);
}
