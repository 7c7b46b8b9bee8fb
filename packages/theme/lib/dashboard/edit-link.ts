import type { Item } from '@echosciences/aggregate';
import { collectionName } from '@echosciences/cms';
import type { ContentType } from '@echosciences/schemas';
import { contentTypeOf } from '@echosciences/schemas';

const ADMIN = '/admin/#/collections';

/**
 * Where the CMS edits an entry: in a collection per territory, rubrique and, where entries lie in year
 * folders, year. A path on the entry's own site, the whole address from another one.
 * @param here id of the site that has the link
 */
export function editLink(item: Item, here: string): string {
  const origin = item.territory === here ? '' : item.url.slice(0, -item.path.length);
  const collection = collectionOf(item.territory, contentTypeOf(item.type), yearOf(item));
  return `${origin}${ADMIN}/${collection}/entries/${item.id}/index`;
}

/** Where the CMS makes a new entry of a site. */
export function newEntryLink(
  territory: string,
  type: Pick<ContentType, 'folder' | 'byYear'>,
  year: string,
): string {
  return `${ADMIN}/${collectionOf(territory, type, year)}/new`;
}

function collectionOf(
  territory: string,
  { folder, byYear }: Pick<ContentType, 'folder' | 'byYear'>,
  year: string,
): string {
  return collectionName(territory, folder, byYear ? year : undefined);
}

/** The year of its folder, as `pnpm check` asks: an event's name starts with a day of it. */
function yearOf({ type, id, publishedAt }: Item): string {
  return (type === 'event' ? id : publishedAt).slice(0, 4);
}
