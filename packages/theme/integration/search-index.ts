import { fileURLToPath } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { close, createIndex } from 'pagefind';

/**
 * Indexes the built pages for Pagefind, in French. Only pages with `data-pagefind-body` count: the
 * entries, not the lists.
 * @throws Error with Pagefind's own words when a page cannot be read or written
 */
export async function buildSearchIndex(dist: URL, logger: AstroIntegrationLogger): Promise<void> {
  const directory = fileURLToPath(dist);
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'fr' });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: directory });
    const written = await index.writeFiles({ outputPath: `${directory}pagefind` });
    const problems = [...added.errors, ...written.errors];
    if (problems.length > 0) throw new Error(`Pagefind failed: ${problems.join('; ')}`);
    logger.info(`${added.page_count} pages indexed for search`);
  } finally {
    await close();
  }
}
