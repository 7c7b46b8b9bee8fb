import type { Item } from '@echosciences/aggregate';
import { fullDate } from '@echosciences/calendar';
import { sharingTexts } from '../texts.ts';

const CITED = new Set<string>(['article', 'dossier', 'resource']);

/** Licence of the texts of the network, unless they say otherwise. */
const LICENCE = 'CC BY-SA 4.0';

/** Whether an entry is a work, that others may refer to. */
export function isCited({ type }: Item): boolean {
  return CITED.has(type);
}

/**
 * Reference in the French way: auteurs, « titre », site, date, adresse, jour de consultation. That day
 * is the reader's, which a page without script does not know: it is left to fill in.
 */
export function citationOf(item: Item, authors: readonly string[], site: string): string {
  const parts = [
    ...authors,
    `«\u202F${item.title}\u202F»`,
    site,
    fullDate(item.publishedAt),
    item.url,
    sharingTexts.citeConsulted,
  ];
  return parts.join(', ');
}

export function licenceOf(item: Item): string {
  return ('licence' in item && item.licence) || LICENCE;
}
