import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TerritoryContent } from '@echosciences/content';
import type { ContentType } from '@echosciences/schemas';
import type { Loader, LoaderContext } from 'astro/loaders';
import { codeDigest } from './code-digest.ts';
import { withoutAstroMarks } from './markdown/astro-marks.ts';
import { projectOf } from './project.ts';
import { validTerritory } from './valid-territory.ts';

/**
 * Loads one content type of the site's territory. The whole territory is checked first, by the
 * same code as `pnpm check`: a build fails with the same French findings, cold or warm, because
 * nothing of a former validation is kept. What was rendered is kept as long as nothing that it was
 * made of has changed.
 * @param read what gives the territory: valid, or the build stops
 */
export function entryLoader(type: ContentType, read = validTerritory): Loader {
  return {
    name: `echosciences-${type.key}`,
    load: async (context) => {
      const { id, contentDirectory } = projectOf(context.config.root);
      const directory = join(contentDirectory, id);
      await sync(type, read(contentDirectory, id), context);
      context.watcher?.add(directory);
      for (const event of ['add', 'change', 'unlink'] as const) {
        context.watcher?.on(event, async (path) => {
          if (relative(join(directory, type.folder), path).startsWith('..')) return;
          try {
            await sync(type, read(contentDirectory, id), context);
            context.logger.info(`Reloaded ${relative(directory, path)}`);
          } catch (error) {
            context.logger.error((error as Error).message);
          }
        });
      }
    },
  };
}

async function sync(
  type: ContentType,
  { directory, entries }: TerritoryContent,
  { store, config, parseData, renderMarkdown, generateDigest }: LoaderContext,
) {
  const stale = new Set(store.keys());
  const own = entries.filter((candidate) => candidate.type.key === type.key);
  for (const entry of own) {
    const path = join(directory, entry.file);
    const filePath = relative(fileURLToPath(config.root), path).replaceAll('\\', '/');
    stale.delete(entry.slug);
    // The path counts: images are found from it.
    const digest = generateDigest({
      code: codeDigest(),
      filePath,
      files: entry.digest ?? [entry.data, entry.body, imagesDigest(dirname(path))],
    });
    if (store.get(entry.slug)?.digest === digest) continue;
    const { body } = entry;
    const data = await parseData({
      id: entry.slug,
      data: withoutAstroMarks({ ...entry.data }),
      filePath: path,
    });
    const stored = { id: entry.slug, data, body, filePath, digest };
    if (entry.file.endsWith('.mdx')) {
      store.set({ ...stored, deferredRender: true });
      continue;
    }
    const rendered = await renderMarkdown(body, { fileURL: pathToFileURL(path) });
    store.set({ ...stored, rendered, assetImports: rendered.metadata?.imagePaths });
  }
  for (const slug of stale) store.delete(slug);
  if (own.length === 0) knowEmpty(store);
  inOrder(
    store,
    own.map(({ slug }) => slug),
  );
}

/** Astro takes a collection that never had an entry for a mistake, and warns of it in each build. */
function knowEmpty(store: LoaderContext['store']) {
  store.set({ id: 'none', data: {} });
  store.delete('none');
}

/** What was added since the first build comes last in the store: pages would list it elsewhere. */
function inOrder(store: LoaderContext['store'], slugs: readonly string[]) {
  if (store.keys().every((slug, at) => slug === slugs[at])) return;
  const entries = slugs.flatMap((slug) => store.get(slug) ?? []);
  store.clear();
  for (const entry of entries) store.set(entry);
}

/** An image that was replaced under its name makes another page. */
function imagesDigest(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isFile() && !/\.mdx?$/.test(file.name))
    .map(({ name }) => `${name} ${hash('sha1', readFileSync(join(folder, name)), 'base64url')}`)
    .sort();
}
