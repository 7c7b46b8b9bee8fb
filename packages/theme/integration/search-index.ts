import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Item } from '@echosciences/aggregate';
import { allContentTypes } from '@echosciences/schemas';
import type { AstroIntegrationLogger } from 'astro';
import type { CustomRecord } from 'pagefind';
import { close, createIndex } from 'pagefind';
import type { SiteConfig } from './load-config.ts';

/**
 * Indexes the built pages for Pagefind, in French. Only pages with `data-pagefind-body` count: the
 * entries, not the lists. On the portal, the titles and summaries of the territories' items are
 * found too, with links to their own sites.
 * @throws Error with Pagefind's own words when a page cannot be read or written
 */
export async function buildSearchIndex(
  dist: URL,
  config: SiteConfig,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const directory = fileURLToPath(dist);
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'fr' });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: directory });
    const problems = [...added.errors];
    const records = foreignItems(directory, config).map((item) => recordOf(item, config));
    for (const record of records) problems.push(...(await index.addCustomRecord(record)).errors);
    const written = await index.writeFiles({ outputPath: join(directory, 'pagefind') });
    problems.push(...written.errors);
    if (problems.length > 0) throw new Error(`Pagefind failed: ${problems.join('; ')}`);
    logger.info(`${added.page_count} pages and ${records.length} items of other sites indexed`);
  } finally {
    await close();
  }
}

/** The items in the site's open data whose pages are on another site. */
function foreignItems(directory: string, { id }: SiteConfig): Item[] {
  const api = join(directory, 'api/v1');
  const published = readdirSync(api);
  return allContentTypes
    .map((type) => `${type.api}.json`)
    .filter((name) => published.includes(name))
    .flatMap((name) => JSON.parse(readFileSync(join(api, name), 'utf8')) as Item[])
    .filter(({ territory }) => territory !== id);
}

function recordOf(item: Item, { taxonomies, territories }: SiteConfig): CustomRecord {
  const labels = allContentTypes.find(({ key }) => key === item.type)?.labels;
  const territory = territories.find(({ id }) => id === item.territory)?.name ?? '';
  const themes = item.themes.flatMap(
    (id) => taxonomies.themes.find((theme) => theme.id === id)?.label ?? [],
  );
  return {
    url: item.url,
    language: 'fr',
    content: [item.title, item.summary, item.location?.city, ...item.keywords].join('. '),
    meta: { title: item.title, rubrique: `${labels?.singular} · ${territory}` },
    filters: { rubrique: labels ? [labels.plural] : [], theme: themes },
  };
}
