import { slugFor, yearFor } from '@echosciences/content/form/slug';
import { contentTypes, slugify } from '@echosciences/schemas';

/**
 * Path of a new event's `index.md`, its slug one that no event of the territory has, had or is given.
 * @param isTaken whether a slug is no longer free
 */
export function pathOfNew(
  territory: string,
  fields: Readonly<Record<string, unknown>>,
  isTaken: (slug: string) => boolean,
): { slug: string; path: string } {
  // A title may have no letter that an address can have.
  const title = slugify(String(fields.title)) === '' ? 'evenement' : fields.title;
  const wanted = slugFor('event', { ...fields, title });
  let slug = wanted;
  for (let number = 2; isTaken(slug); number++) slug = `${wanted}-${number}`;
  const { folder } = contentTypes.event;
  const year = yearFor('event', fields);
  return { slug, path: `content/${territory}/${folder}/${year}/${slug}/index.md` };
}
