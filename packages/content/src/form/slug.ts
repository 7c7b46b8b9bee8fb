import type { ContentTypeKey } from '@echosciences/schemas';
import { slugify } from '@echosciences/schemas';
import { firstDay } from '../event-days.ts';

/** Beyond it an address is no longer read; the schema allows 120. */
const LONGEST = 90;

/** The slug of a new entry: its title, after its first day for an event. Cut between words. */
export function slugFor(type: ContentTypeKey, data: Record<string, unknown>): string {
  const words = slugify(String(data.title ?? ''));
  const short =
    words.length <= LONGEST
      ? words
      : words.slice(0, words.lastIndexOf('-', LONGEST) + 1 || LONGEST);
  const day = type === 'event' ? firstDay(data) : undefined;
  return [day, short.replace(/-$/, '')].filter(Boolean).join('-');
}

/** The year folder in which a new entry of a rubrique by year lies. */
export function yearFor(type: ContentTypeKey, data: Record<string, unknown>): string | undefined {
  const day = type === 'event' ? firstDay(data) : (data.publishedAt as string | undefined);
  return day?.slice(0, 4);
}
