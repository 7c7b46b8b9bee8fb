import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Item } from '@echosciences/aggregate';
import { isOver } from '@echosciences/aggregate';
import { searchTexts, searchTextsFile } from '@echosciences/content';
import { allContentTypes } from '@echosciences/schemas';
import type { AstroIntegrationLogger } from 'astro';
import type { CustomRecord } from 'pagefind';
import { close, createIndex } from 'pagefind';
import { spellingFile, spellingsOf } from '../lib/search/spelling.ts';
import { readText } from '../lib/search/words.ts';
import { guideFiles } from './guide-files.ts';
import type { SiteConfig } from './load-config.ts';
import { guideRecord, searchRecord, territoryRecord } from './search-record.ts';
import { territoryContent } from './valid-territory.ts';

/** What is current, which every search reads, and what had ended at the build, which few do. */
export interface SearchRecords {
  current: CustomRecord[];
  ended: CustomRecord[];
}

/**
 * Indexes for Pagefind, in French, what the site publishes in its open data: its own items and, on
 * the portal, those of the territories, with links to their own sites.
 */
export async function buildSearchIndex(
  dist: URL,
  contentDirectory: string,
  config: SiteConfig,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const directory = fileURLToPath(dist);
  const items = publishedItems(join(directory, 'api/v1'));
  const { current: entries, ended } = recordsOf(
    items,
    textReader(contentDirectory, config.id),
    config,
  );
  const guide = config.isNational ? guideFiles().map(guideRecord) : [];
  const current = [...entries, ...guide];
  const indexes = join(directory, 'pagefind');
  // The folder may hold those of the build before: their names change with what they hold.
  rmSync(indexes, { recursive: true, force: true });
  await writeIndexes({ current, ended }, indexes);
  logger.info(`${current.length} current and ${ended.length} ended entries indexed for the search`);
}

/** Everything that the search of a site finds. */
export function recordsOf(
  items: readonly Item[],
  textOf: (item: Item) => string,
  config: SiteConfig,
): SearchRecords {
  const names = new Map(
    items
      .filter(({ type }) => type === 'contributor')
      .map(({ territory, id, title }) => [`${territory}/${id}`, title]),
  );
  const nameOf = (territory: string, id: string) => names.get(`${territory}/${id}`);
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

/** Two indexes, where `scripts/search/pagefind.ts` reads them; one without records is written too. */
export async function writeIndexes(
  { current, ended }: SearchRecords,
  outputPath: string,
): Promise<void> {
  await writeIndex(current, outputPath);
  await writeIndex(ended, join(outputPath, 'archives'));
  writeSpellings([...current, ...ended], outputPath);
}

/** The words of all records, read only when a question has no answer. */
function writeSpellings(records: readonly CustomRecord[], outputPath: string): void {
  const texts = records.map(({ content, meta: { title, place, topics, people } = {} }) =>
    readText([title, place, topics, people, content].join(' ')),
  );
  for (const [letter, words] of spellingsOf(texts)) {
    const file = join(outputPath, spellingFile(letter));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, words.join('\n'));
  }
}

/** @throws Error with Pagefind's own words when a record cannot be read or a file written */
export async function writeIndex(
  records: readonly CustomRecord[],
  outputPath: string,
): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'fr' });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    const problems: string[] = [];
    for (const record of records) problems.push(...(await index.addCustomRecord(record)).errors);
    problems.push(...(await index.writeFiles({ outputPath })).errors);
    if (problems.length > 0) throw new Error(`Pagefind failed: ${problems.join('; ')}`);
  } finally {
    await close();
  }
}

function publishedItems(api: string): Item[] {
  const published = readdirSync(api);
  return allContentTypes
    .map((type) => `${type.api}.json`)
    .filter((name) => published.includes(name))
    .flatMap((name) => JSON.parse(readFileSync(join(api, name), 'utf8')) as Item[]);
}

/** The words of bodies: the site's own from its Markdown, another territory's from its export. */
function textReader(contentDirectory: string, own: string): (item: Item) => string {
  const read = new Map<string, Record<string, string>>();
  const textsOf = (territory: string) => {
    if (territory === own) return searchTexts(territoryContent(contentDirectory, own).entries);
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
