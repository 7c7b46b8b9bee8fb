import { lastEnd, scheduleLine, spansOf } from '@echosciences/calendar';
import { Feed } from 'feed';
import type { Item } from '../item.ts';
import { isEvent } from '../item.ts';
import type { Channel } from './channel.ts';

/** RSS 2.0, newest first as given. The instant of a publication day is its noon, UTC. */
export function rss(items: readonly Item[], channel: Channel): string {
  const feed = new Feed({
    id: channel.feedUrl,
    title: channel.title,
    description: channel.description,
    link: channel.url,
    feedLinks: { rss: channel.feedUrl },
    language: 'fr',
    copyright: 'CC BY-SA 4.0',
    generator: 'Echosciences',
    updated: noon(items.map(lastChange).sort().at(-1) ?? '2012-01-01'),
  });
  for (const item of items) {
    feed.addItem({
      id: item.url,
      guid: item.url,
      title: item.title,
      link: item.url,
      description: asHtml(describe(item)),
      date: noon(item.publishedAt),
      category: item.themes.map((id) => ({ name: channel.themes.get(id) ?? id })),
    });
  }
  return feed.rss2();
}

function describe(item: Item): string {
  if (!isEvent(item)) return item.summary;
  const first = spansOf(item)[0];
  const when = first && lastEnd(item) ? `${scheduleLine(item, first)}. ` : '';
  const where = item.location ? `${item.location.name ?? item.location.city}. ` : '';
  return `${when}${where}${item.summary}`;
}

function lastChange({ publishedAt, updatedAt }: Item): string {
  return updatedAt ?? publishedAt;
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** Readers take an RSS description for HTML. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
