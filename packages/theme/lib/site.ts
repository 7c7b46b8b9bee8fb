import type { CollectionEntry } from 'astro:content';
import { getCollection } from 'astro:content';
import config from 'virtual:echosciences/config';
import type { EventItem, FaultyTerritory, Item } from '@echosciences/aggregate';
import { graphOf, isEvent, isOver, listOf, publish, relatedFinder } from '@echosciences/aggregate';
import type { ContentType, ContentTypeKey, EntryData } from '@echosciences/schemas';
import { allContentTypes, contentTypes } from '@echosciences/schemas';
import type { ImageMetadata } from 'astro';

export interface Cover {
  src: ImageMetadata;
  alt: string;
  credit?: string;
}

/** Everything a page may ask about the site's content. */
export interface Site {
  /** The site's own items: they have pages here. */
  own: Item[];
  /** What lists show: the own items and, on the portal, those of the territories. */
  all: Item[];
  /** Territories that the portal cannot show as they are. */
  faulty: FaultyTerritory[];
  /** How many entries are hidden, by content type: no more of them is told. */
  hidden: ReadonlyMap<ContentTypeKey, number>;
  /** Every event that has not ended, the next first. */
  upcoming: EventItem[];
  graph: ReturnType<typeof graphOf>;
  /** What to read next, among the site's current entries. */
  related: ReturnType<typeof relatedFinder>;
  entryOf(item: Item): CollectionEntry<ContentTypeKey>;
  coverOf(item: Item): Cover | undefined;
  list(type: ContentType): { current: Item[]; past: Item[] };
}

/** Reached by links of their own. */
const NEVER_RELATED = new Set<string>(['page', 'contributor', 'community']);

let loading: Promise<Site> | undefined;

/** The site's content, read once: `getCollection()` walks every entry at each call. */
export function loadSite(): Promise<Site> {
  loading ??= read();
  return loading;
}

export function isOverNow(item: Item): boolean {
  return isOver(item, config.now);
}

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
  const lists = new Map<string, ReturnType<typeof listOf>>();
  const list = (type: ContentType) => {
    const known = lists.get(type.key) ?? listOf(type, all, config.now);
    lists.set(type.key, known);
    return known;
  };
  return {
    own,
    all,
    faulty,
    hidden: hiddenCounts(sources),
    upcoming: list(contentTypes.event as unknown as ContentType).current.filter(isEvent),
    graph: graphOf(own),
    related: relatedFinder(
      own.filter((item) => !isOverNow(item) && !NEVER_RELATED.has(item.type)),
      (item) => entryOf(item).body ?? '',
    ),
    entryOf,
    coverOf: (item) =>
      item.territory === config.id ? (entryOf(item).data as { cover?: Cover }).cover : undefined,
    list,
  };
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
