import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TerritoryContent } from '@echosciences/content';
import type { ContentType } from '@echosciences/schemas';
import type { Loader, LoaderContext } from 'astro/loaders';
import { withoutAstroMarks } from './markdown/astro-marks.ts';
import { projectOf } from './project.ts';
import { renderingCode } from './rendering.ts';
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
  const rendering = generateDigest(renderingCode());
  const stale = new Set(store.keys());
  for (const entry of entries.filter((candidate) => candidate.type.key === type.key)) {
    const path = join(directory, entry.file);
    const filePath = relative(fileURLToPath(config.root), path).replaceAll('\\', '/');
    stale.delete(entry.slug);
    const data = await parseData({
      id: entry.slug,
      data: withoutAstroMarks({ ...entry.data }),
      filePath: path,
    });
    const { body } = entry;
    // The path counts: images are found from it.
    const digest = generateDigest({ rendering, filePath, data, body });
    if (store.get(entry.slug)?.digest === digest) continue;
    const stored = { id: entry.slug, data, body, filePath, digest };
    if (entry.file.endsWith('.mdx')) {
      store.set({ ...stored, deferredRender: true });
      continue;
    }
    const rendered = await renderMarkdown(body, { fileURL: pathToFileURL(path) });
    store.set({ ...stored, rendered, assetImports: rendered.metadata?.imagePaths });
  }
  for (const slug of stale) store.delete(slug);
}
