import { Feed } from 'feed';
import { noon } from '../instants.ts';
import type { Item } from '../item.ts';
import type { Channel } from './channel.ts';
import { categories, description, headline, printable } from './wording.ts';

/** RSS 2.0, items in the order given. */
export function rss(items: readonly Item[], channel: Channel): string {
  return written(feedOf(items, channel).rss2());
}

/** Atom (RFC 4287), whose titles are HTML. */
export function atom(items: readonly Item[], channel: Channel): string {
  return written(feedOf(items, channel, asHtml).atom1());
}

/** JSON Feed 1.1; the library writes version 1, whose one author became a list. */
export function jsonFeed(items: readonly Item[], channel: Channel): string {
  const { version, author, ...feed } = JSON.parse(feedOf(items, channel).json1());
  const written = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    ...feed,
    language: LANGUAGE,
    authors: [author],
  });
  return written.replaceAll(LESS, '<').replaceAll(CUT, '');
}

/** Stands for `<` in attributes, where the library writes it as it is. Private use: no text has it. */
const LESS = '\uE000';
/** Stands for the place at which `]]>` is cut, of which the library cuts the first only. */
const CUT = '\uE001';

/** XML as it should have been written. */
function written(xml: string): string {
  return printable(xml.replaceAll(LESS, '&lt;').replaceAll(CUT, ']]><![CDATA['));
}

function inSection(text: string): string {
  return text.replaceAll(']]>', `]]${CUT}>`);
}

const LANGUAGE = 'fr';

/** The one model of the three formats. */
function feedOf(
  items: readonly Item[],
  channel: Channel,
  title: (text: string) => string = (text) => text,
): Feed {
  const feed = new Feed({
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
  for (const item of items) {
    feed.addItem({
      id: item.url,
      title: inSection(title(headline(item))),
      link: item.url,
      description: inSection(asHtml(description(item))),
      published: noon(item.publishedAt),
      date: noon(lastChange(item)),
      category: categories(item, channel).map((name) => {
        const label = name.replaceAll('<', LESS);
        return { name: label, term: label };
      }),
    });
  }
  return feed;
}

function lastChange({ publishedAt, updatedAt }: Item): string {
  return updatedAt ?? publishedAt;
}

/** Readers take descriptions for HTML. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
