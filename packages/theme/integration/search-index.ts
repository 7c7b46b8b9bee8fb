import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Item } from '@echosciences/aggregate';
import { isOver, itemKey } from '@echosciences/aggregate';
import { searchTexts, searchTextsFile } from '@echosciences/content';
import { allContentTypes } from '@echosciences/schemas';
import type { AstroIntegrationLogger } from 'astro';
import { isStandardBuild } from './build-mode.ts';
import { guideFiles } from './guide-files.ts';
import type { SiteConfig } from './load-config.ts';
import type { SearchRecords } from './search/write-indexes.ts';
import { prepareIndexes } from './search/write-indexes.ts';
import { guideRecord, searchRecord, territoryRecord } from './search-record.ts';
import { territoryContent } from './valid-territory.ts';

/** Route of the open data that the search of a site is made from. */
export const SEARCHED = '/api/v1/[name].json';

/** What the search of a site is made from, besides its open data: plain data, for a process of its own. */
export interface SearchSources {
  /** Folder of the built site, which has its open data. */
  directory: string;
  config: SiteConfig;
  /** The words of the site's own bodies, by type and id. */
  ownTexts: Record<string, string>;
  /** Folder of what Pagefind made at former builds. */
  kept?: string | undefined;
}

export interface PreparedSearch {
  /** Gives the site its index. @returns what was done */
  write(): string;
}

/** What {@link prepareSearch} needs of a site whose territory this process has read. */
export function searchSources(
  dist: URL,
  contentDirectory: string,
  config: SiteConfig,
  kept?: string,
): SearchSources {
  const { entries } = territoryContent(contentDirectory, config.id);
  const directory = fileURLToPath(dist);
  return { directory, config, ownTexts: searchTexts(entries), kept };
}

/**
 * Indexes for Pagefind, in French, what the site publishes in its open data: its own items and, on
 * the portal, those of the territories, with links to their own sites. Nothing is written yet.
 */
export async function prepareSearch({
  directory,
  config,
  ownTexts,
  kept,
}: SearchSources): Promise<PreparedSearch> {
  const items = publishedItems(join(directory, 'api/v1'));
  const textOf = textReader(config, ownTexts);
  const { current: entries, ended } = recordsOf(items, textOf, config);
  const guide = config.isNational ? guideFiles().map(guideRecord) : [];
  const current = [...entries, ...guide];
  const write = await prepareIndexes({ current, ended }, join(directory, 'pagefind'), kept);
  return {
    write() {
      write();
      return `${current.length} current and ${ended.length} ended entries indexed for the search`;
    },
  };
}

/** Makes the search of a built site, from start to end. */
export async function buildSearchIndex(
  dist: URL,
  contentDirectory: string,
  config: SiteConfig,
  logger: Pick<AstroIntegrationLogger, 'info'>,
  kept?: string,
): Promise<void> {
  const search = await prepareSearch(searchSources(dist, contentDirectory, config, kept));
  logger.info(search.write());
}

/** Where a site keeps what Pagefind made of its records; nowhere in a build by the plain ways of Astro. */
export function keptSearchOf(
  cacheDirectory: URL,
  environment: Record<string, string | undefined>,
): string | undefined {
  return isStandardBuild(environment) ? undefined : join(fileURLToPath(cacheDirectory), 'search');
}

/** Everything that the search of a site finds. */
export function recordsOf(
  items: readonly Item[],
  textOf: (item: Item) => string,
  config: SiteConfig,
): SearchRecords {
  const names = new Map(
    items.filter(({ type }) => type === 'contributor').map((item) => [itemKey(item), item.title]),
  );
  const nameOf = (territory: string, id: string) => names.get(itemKey({ territory, id }));
  const records = (some: readonly Item[]) =>
    some.map((item) => searchRecord(item, { config, textOf, nameOf }));
  const sites = config.isNational ? config.territories : [];
  return {
    current: [
      ...records(items.filter((item) => !isOver(item, config.now))),
      ...sites.map((territory) => territoryRecord(territory, config.network.name)),
    ],
    ended: records(items.filter((item) => isOver(item, config.now))),
  };
}

function publishedItems(api: string): Item[] {
  const published = readdirSync(api);
  return allContentTypes
    .map((type) => `${type.api}.json`)
    .filter((name) => published.includes(name))
    .flatMap((name) => JSON.parse(readFileSync(join(api, name), 'utf8')) as Item[]);
}

/** The words of bodies: the site's own, and another territory's from its export. */
function textReader(
  { id, contentDirectory }: SiteConfig,
  ownTexts: Record<string, string>,
): (item: Item) => string {
  const read = new Map([[id, ownTexts]]);
  const textsOf = (territory: string) => {
    const file = searchTextsFile(contentDirectory, territory);
    // A territory may live elsewhere and hand over its items alone: titles and summaries are found.
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  };
  return ({ territory, type, id }) => {
    const known = read.get(territory) ?? textsOf(territory);
    read.set(territory, known);
    return known[`${type}/${id}`] ?? '';
  };
}
