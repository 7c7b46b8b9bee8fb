import config from 'virtual:echosciences/config';
import type { Channel, Item } from '@echosciences/aggregate';
import { newestFirst } from '@echosciences/aggregate';
import type { ContentType } from '@echosciences/schemas';
import { allContentTypes } from '@echosciences/schemas';
import { texts } from '../texts.ts';
import { absolute, siteName } from './links.ts';
import { isOverNow, loadSite } from './site.ts';
import { typeOf } from './types.ts';

/** A list that has a feed: what it holds and the page that it accompanies. */
export interface FeedSource {
  /** Folder of the feed, for those of one community, theme or place. */
  group?: string;
  /** Name of the feed without its extension: `articles`, `ciel-et-espace`. */
  name: string;
  title: string;
  description: string;
  pagePath: string;
  items: Item[];
}

/** Readers poll feeds: what is older is on the pages. */
const LIMIT = 100;

/** Every list with a feed: the rubriques, then each community, theme and place that has entries. */
export async function feedSources(): Promise<FeedSource[]> {
  const { all, own, list } = await loadSite();
  const rubriques = allContentTypes
    .filter(({ path }) => path !== '')
    .map((type) => ({
      name: type.path,
      title: type.labels.plural,
      description: type.labels.intro,
      pagePath: `/${type.path}/`,
      items: list(type).current,
    }));
  const communities = own
    .filter((item) => item.type === 'community')
    .map((item) =>
      sourceOf(
        item,
        all.filter(
          (other) => other.territory === item.territory && other.communities.includes(item.id),
        ),
      ),
    );
  const places = own
    .filter((item) => item.type === 'place')
    .map((item) =>
      sourceOf(
        item,
        all.filter(
          (other) => other.territory === item.territory && other.location?.place === item.id,
        ),
      ),
    );
  const themes = config.taxonomies.themes.map(({ id, label }) => ({
    group: 'themes',
    name: id,
    title: texts.themeTitle(label),
    description: texts.themeTitle(label),
    pagePath: `/themes/${id}/`,
    items: all.filter((item) => item.themes.includes(id)),
  }));
  return [
    ...rubriques,
    ...[...communities, ...themes, ...places].filter(({ items }) => items.length > 0),
  ];
}

/** What a serialized feed says of itself. */
export function channelOf({ title, description, pagePath }: FeedSource, feedPath: string): Channel {
  return {
    title: `${title} · ${siteName}`,
    description: description || siteName,
    url: absolute(pagePath),
    feedUrl: absolute(feedPath),
    themes: new Map(config.taxonomies.themes.map(({ id, label }) => [id, label])),
  };
}

/** The items of one extension: calendars hold what is to come, RSS the newest publications. */
export function feedItems(items: readonly Item[], extension: string): Item[] {
  return extension === 'ics'
    ? items.filter((item) => item.type === 'event' && !isOverNow(item))
    : [...items].sort(newestFirst).slice(0, LIMIT);
}

/** Links to the feeds of a rubrique, for its page and its head. */
export function feedsOf(type: ContentType) {
  const rss = {
    title: `${texts.subscribeRss} : ${type.labels.plural}`,
    href: `/flux/${type.path}.xml`,
    type: 'application/rss+xml',
  };
  const calendar = { title: texts.subscribeAgenda, href: '/agenda.ics', type: 'text/calendar' };
  return type.key === 'event' ? [calendar, rss] : [rss];
}

function sourceOf(item: Item, items: Item[]): FeedSource {
  const { id, title, summary, path } = item;
  return { group: typeOf(item).path, name: id, title, description: summary, pagePath: path, items };
}
