import type { Item as FeedItem } from 'feed';
import { Feed } from 'feed';
import { noon } from '../instants.ts';
import type { Item } from '../item.ts';
import type { Channel } from './channel.ts';
import { categories, description, headline } from './wording.ts';

/** Stands for `<` in attributes, where the library writes it as it is. Private use: no text has it. */
export const LESS = '\uE000';
/** Stands for the place at which `]]>` is cut, of which the library cuts the first only. */
export const CUT = '\uE001';

export const LANGUAGE = 'fr';

/** A feed of these items, still without them. */
export function feedOf(items: readonly Item[], channel: Channel): Feed {
  return new Feed({
    id: channel.feedUrl,
    title: channel.title,
    description: channel.description,
    link: channel.url,
    feed: channel.feedUrl,
    feedLinks: { json: channel.feedUrl },
    language: LANGUAGE,
    copyright: 'CC BY-SA 4.0',
    generator: 'Echosciences',
    author: { name: 'Echosciences', link: new URL('/', channel.url).href },
    updated: noon(items.map(lastChange).sort().at(-1) ?? '2012-01-01'),
  });
}

/** The one model of the three formats. */
export function entryOf(
  item: Item,
  labels: Channel['themes'],
  title: (text: string) => string = (text) => text,
): FeedItem {
  return {
    id: item.url,
    title: inSection(title(headline(item))),
    link: item.url,
    description: inSection(asHtml(description(item))),
    published: noon(item.publishedAt),
    date: noon(lastChange(item)),
    category: categories(item, labels).map((name) => {
      const label = name.replaceAll('<', LESS);
      return { name: label, term: label };
    }),
  };
}

/** Readers take descriptions for HTML. */
export function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function lastChange({ publishedAt, updatedAt }: Item): string {
  return updatedAt ?? publishedAt;
}

function inSection(text: string): string {
  return text.replaceAll(']]>', `]]${CUT}>`);
}
