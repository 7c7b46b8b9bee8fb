import type { ContentType } from './content-type.ts';
import { allContentTypes } from './content-types.ts';

/** First segments that the sites take for themselves, besides those of the content types. */
const FIXED = [
  '404',
  '500',
  'accessibilite',
  'admin',
  'aide',
  'api',
  'carte',
  'communes',
  'flux',
  'hors-ligne',
  'index',
  'je-contribue',
  'lettre',
  'mentions-legales',
  'pagefind',
  'partager',
  'partage',
  'recherche',
  'tableau-de-bord',
  'territoires',
  'themes',
  'widget',
] as const;

/** Whether a site has a page or a folder of its own where the entry's page would be. */
export function isReserved({ path, ends }: Pick<ContentType, 'path' | 'ends'>, slug: string) {
  if (path === '') return isReservedSegment(slug);
  return slug === 'page' || (ends && slug === 'archives');
}

/** Whether the addresses under `/<segment>/` are the site's own: no free page can lie there. */
export function isReservedSegment(segment: string): boolean {
  return (
    (FIXED as readonly string[]).includes(segment) ||
    allContentTypes.some(({ path }) => path === segment)
  );
}
