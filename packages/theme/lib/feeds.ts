import config from 'virtual:echosciences/config';
import type { Channel, Item } from '@echosciences/aggregate';
import { dataFormats, feedFormats, isEvent, newestFirst } from '@echosciences/aggregate';
import type { ContentType } from '@echosciences/schemas';
import { allContentTypes, contentTypes, remembered } from '@echosciences/schemas';
import { texts } from '../texts.ts';
import type { AgendaList } from './agenda/lists.ts';
import { agendaLists, listHref, shownEvents } from './agenda/lists.ts';
import { fullTitleOf } from './agenda/titles.ts';
import { absolute, siteName } from './links.ts';
import { derived } from './reads.ts';
import { isOverNow, loadSite } from './site.ts';

/** A list that has feeds: what it holds and the page that it accompanies. */
export interface FeedSource {
  /** Its address under `/flux/`, without the extension: `articles`, `agenda/themes/climat`. */
  path: string;
  title: string;
  description: string;
  pagePath: string;
  items: Item[];
  /** Its calendar keeps what has ended: a month, past or not. */
  keepsPast?: boolean;
}

/** A link to a feed or to data, for a page and its head. */
export interface FeedLink {
  href: string;
  label: string;
  extension: string;
  type: string;
}

/** Readers poll feeds: what is older is on the pages. */
const LIMIT = 100;
const EVENTS = contentTypes.event;

/** Every list with feeds: the rubriques, the agenda's lists, each community, theme and place that has entries. */
export const feedSources = derived('feed sources', allSources);

/** The agenda's lists that have feeds and data. */
export const eventSources = derived('event sources', async () => {
  const lists = await agendaLists();
  return lists.filter(({ hasFeeds }) => hasFeeds).map(sourceOf);
});

/** One object for all feeds: what formats write of an item is kept with it. */
const themeLabels = new Map(config.taxonomies.themes.map(({ id, label }) => [id, label]));

/** What a serialized feed says of itself. */
export function channelOf(
  { title, description, pagePath }: Pick<FeedSource, 'title' | 'description' | 'pagePath'>,
  feedPath: string,
): Channel {
  return {
    title: `${title} · ${siteName}`,
    description: description || siteName,
    url: absolute(pagePath),
    feedUrl: absolute(feedPath),
    themes: themeLabels,
  };
}

/** The items of one format: calendars hold what is to come, readers get the newest publications. */
export function feedItems(source: FeedSource, extension: string): Item[] {
  return extension === 'ics' ? calendarItems(source) : newestOf(source);
}

function calendarItems({ items, keepsPast }: FeedSource): Item[] {
  return items.filter((item) => isEvent(item) && (keepsPast || !isOverNow(item)));
}

const newestOf = remembered(({ items }: FeedSource) => items.toSorted(newestFirst).slice(0, LIMIT));

/** Feeds and data of a list of the agenda; a list without its own gives those of the list it looks at. */
export function feedLinksOf(list: AgendaList): FeedLink[] {
  const looksAt =
    list.facet && list.term
      ? `${list.facet.folder}/${list.term.id}`
      : list.hasFeeds
        ? list.path
        : '';
  const suffix = looksAt === '' ? '' : `/${looksAt}`;
  return [
    ...linksTo(feedFormats, `/flux/agenda${suffix}`),
    ...linksTo(dataFormats, `/api/v1/${EVENTS.api}${suffix}`),
  ];
}

/** Feeds of a rubrique other than the agenda. */
export function feedsOf({ path }: Pick<ContentType, 'path'>): FeedLink[] {
  return linksTo(feedFormats, `/flux/${path}`).filter(({ extension }) => extension !== 'ics');
}

/** What a page's head announces. */
export function headFeeds(links: readonly FeedLink[], list: string) {
  return links
    .filter(({ href }) => href.startsWith('/flux/'))
    .map(({ href, label, type }) => ({
      href,
      title: `${label} · ${list}`,
      type: type.split(';')[0] ?? type,
    }));
}

function linksTo(
  formats: Record<string, { label: string; mimeType: string }>,
  base: string,
): FeedLink[] {
  return Object.entries(formats).map(([extension, { label, mimeType }]) => ({
    href: `${base}.${extension}`,
    label,
    extension,
    type: mimeType,
  }));
}

function sourceOf(list: AgendaList): FeedSource {
  return {
    path: [EVENTS.path, list.path].filter(Boolean).join('/'),
    title: fullTitleOf(list),
    description: EVENTS.labels.intro,
    pagePath: listHref(list),
    items: list.period ? shownEvents(list) : list.events,
    keepsPast: list.view === 'month',
  };
}

async function allSources(): Promise<FeedSource[]> {
  const { all, own, list } = await loadSite();
  const rubriques = allContentTypes
    .filter((type) => type.path !== '' && type.key !== EVENTS.key)
    .map((type) => ({
      path: type.path,
      title: type.labels.plural,
      description: type.labels.intro,
      pagePath: `/${type.path}/`,
      items: list(type).current,
    }));
  const about = (type: 'community' | 'place', names: (other: Item, item: Item) => boolean) =>
    own
      .filter((item) => item.type === type)
      .map((item) => ({
        path: `${contentTypes[type].path}/${item.id}`,
        title: item.title,
        description: item.summary,
        pagePath: item.path,
        items: all.filter((other) => other.territory === item.territory && names(other, item)),
      }));
  const themes = config.taxonomies.themes.map(({ id, label }) => ({
    path: `themes/${id}`,
    title: texts.themeTitle(label),
    description: texts.themeTitle(label),
    pagePath: `/themes/${id}/`,
    items: all.filter((item) => item.themes.includes(id)),
  }));
  return [
    ...rubriques,
    ...(await eventSources()),
    ...[
      ...about('community', (other, { id }) => other.communities.includes(id)),
      ...about('place', (other, { id }) => other.location?.place === id),
      ...themes,
    ].filter(({ items }) => items.length > 0),
  ];
}
