import { remembered } from '@echosciences/schemas';
import type { Item as FeedItem } from 'feed';
import { Feed } from 'feed';
import type { Item } from '../item.ts';
import type { Channel } from './channel.ts';
import { asHtml, CUT, entryOf, feedOf, LANGUAGE, LESS } from './syndication-model.ts';
import { printable } from './wording.ts';

/** RSS 2.0, items in the order given. */
export function rss(items: readonly Item[], channel: Channel): string {
  const head = written(feedOf(items, channel).rss2());
  return insert(head, RSS_END, items.map(rssItems(channel.themes)).join(''));
}

/** Atom (RFC 4287), whose titles are HTML. */
export function atom(items: readonly Item[], channel: Channel): string {
  const head = written(feedOf(items, channel).atom1());
  return insert(head, ATOM_END, items.map(atomEntries(channel.themes)).join(''));
}

/** JSON Feed 1.1; the library writes version 1, whose one author became a list. */
export function jsonFeed(items: readonly Item[], channel: Channel): string {
  const { version, author, items: none, ...feed } = JSON.parse(feedOf(items, channel).json1());
  const head = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...feed });
  const tail = JSON.stringify({ language: LANGUAGE, authors: [author] });
  const entries = items.map(jsonItems(channel.themes)).join(',');
  return `${head.slice(0, -1)},"items":[${entries}],${tail.slice(1)}`;
}

/** XML as it should have been written. */
export function written(xml: string): string {
  return printable(xml.replaceAll(LESS, '&lt;').replaceAll(CUT, ']]><![CDATA['));
}

const RSS_END = '\n    </channel>\n</rss>';
const ATOM_END = '\n</feed>';

/** What the library writes of one item is the same in every feed that has it. */
const rssItems = remembered((labels: Channel['themes']) =>
  remembered((item: Item) => {
    const text = written(feedOfOne(entryOf(item, labels)).rss2());
    return text.slice(text.indexOf('\n        <item>'), -RSS_END.length);
  }),
);

const atomEntries = remembered((labels: Channel['themes']) =>
  remembered((item: Item) => {
    const text = written(feedOfOne(entryOf(item, labels, asHtml)).atom1());
    return text.slice(text.indexOf('\n    <entry>'), -ATOM_END.length);
  }),
);

const jsonItems = remembered((labels: Channel['themes']) =>
  remembered((item: Item) => {
    const [entry] = JSON.parse(feedOfOne(entryOf(item, labels)).json1()).items;
    return JSON.stringify(entry).replaceAll(LESS, '<').replaceAll(CUT, '');
  }),
);

function insert(document: string, end: string, text: string): string {
  return document.slice(0, -end.length) + text + end;
}

function feedOfOne(entry: FeedItem): Feed {
  const feed = new Feed({ id: '', title: '', copyright: '' });
  feed.addItem(entry);
  return feed;
}
