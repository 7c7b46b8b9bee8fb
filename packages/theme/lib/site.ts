import type { CollectionEntry } from 'astro:content';
import { getCollection } from 'astro:content';
import config from 'virtual:echosciences/config';
import type { FaultyTerritory, Graph, Item } from '@echosciences/aggregate';
import { isOver, namedBy, publish, relatedFinder } from '@echosciences/aggregate';
import type { ContentTypeKey, EntryData } from '@echosciences/schemas';
import { allContentTypes, remembered } from '@echosciences/schemas';
import type { ImageMetadata } from 'astro';
import { observed } from './observed-site.ts';
import { oncePerBuild } from './reads.ts';
import type { SiteViews } from './site-views.ts';
import { viewsOf } from './site-views.ts';

export interface Cover {
  src: ImageMetadata;
  alt: string;
  credit?: string;
}

/** Everything a page may ask about the site's content. */
export interface Site extends SiteViews {
  /** Territories that the portal cannot show as they are. */
  faulty: FaultyTerritory[];
  /** How many entries are hidden, by content type: no more of them is told. */
  hidden: ReadonlyMap<ContentTypeKey, number>;
  /** What to read next, among the site's current entries, besides what names the item or it names. */
  related(item: Item, count: number): Item[];
  entryOf(item: Item): CollectionEntry<ContentTypeKey>;
  coverOf(item: Item): Cover | undefined;
}

/** Reached by links of their own. */
const NEVER_RELATED = new Set<string>(['page', 'contributor', 'community']);

/** The site's content, read once: `getCollection()` walks every entry at each call. */
export const loadSite = oncePerBuild((): Promise<Site> => read().then(observed));

export const isOverNow = remembered((item: Item) => isOver(item, config.now));

async function read(): Promise<Site> {
  const perType = await Promise.all(
    allContentTypes.map(async (type) => {
      const entries = (await getCollection(type.key)) as CollectionEntry<ContentTypeKey>[];
      return entries.map((entry) => ({ type, entry }));
    }),
  );
  const sources = perType.flat();
  const own = publish(
    sources.map(({ type, entry }) => ({
      type,
      slug: entry.id,
      data: entry.data as unknown as EntryData,
    })),
    { territory: config.id, origin: config.origin },
  );
  const { items: all, faulty } = config.isNational
    ? await network(own)
    : { items: own, faulty: [] };
  const entries = new Map(sources.map(({ type, entry }) => [`${type.key}/${entry.id}`, entry]));
  const entryOf = ({ type, id }: Item) =>
    entries.get(`${type}/${id}`) as CollectionEntry<ContentTypeKey>;
  const views = viewsOf(own, all, config.now);
  // Asked by the page, then by who wants to know whether the page may stay.
  const related = new Map<string, Item[]>();
  const relatedTo = relatedFinder(
    own.filter((item) => !isOverNow(item) && !NEVER_RELATED.has(item.type)),
    (item) => entryOf(item).body ?? '',
  );
  return {
    ...views,
    faulty,
    hidden: hiddenCounts(sources),
    related: (item, count) => {
      const key = `${count} ${item.type}/${item.id}`;
      const found = related.get(key) ?? relatedTo(item, count, linkedWith(item, views.graph));
      related.set(key, found);
      return found;
    },
    entryOf,
    coverOf: (item) =>
      item.territory === config.id ? (entryOf(item).data as { cover?: Cover }).cover : undefined,
  };
}

/** What the page of an item links to, both ways. */
function linkedWith(item: Item, { find, pointingAt }: Graph): Item[] {
  return [...pointingAt(item), ...namedBy(item, find)];
}

function hiddenCounts(
  sources: readonly { type: { key: ContentTypeKey }; entry: CollectionEntry<ContentTypeKey> }[],
): Map<ContentTypeKey, number> {
  const hidden = sources.filter(({ entry }) => entry.data.visibility === 'hidden');
  const byType = Map.groupBy(hidden, ({ type }) => type.key);
  return new Map([...byType].map(([key, entries]) => [key, entries.length]));
}

/** Of no use to the territories, whose pages shall not carry it. */
async function network(own: Item[]) {
  const { readNetwork } = await import('../integration/network.ts');
  return readNetwork(config, own);
}
