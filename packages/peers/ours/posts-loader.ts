import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader } from 'astro/loaders';
import { parse } from 'yaml';

const FILE = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;

/** Reads posts as our own loader reads entries: digests first, Markdown only where they differ. */
export function postsLoader(directory: string): Loader {
  return {
    name: 'posts',
    load: async ({ store, config, generateDigest, parseData, renderMarkdown }) => {
      const stale = new Set(store.keys());
      for (const name of readdirSync(directory).sort()) {
        const id = name.replace(/\.md$/, '');
        const path = join(directory, name);
        const text = readFileSync(path, 'utf8');
        const digest = generateDigest(text);
        stale.delete(id);
        if (store.get(id)?.digest === digest) continue;
        const [, matter = '', body = ''] = FILE.exec(text) ?? [];
        const filePath = relative(fileURLToPath(config.root), path);
        const data = await parseData({ id, data: parse(matter), filePath: path });
        const rendered = await renderMarkdown(body, { fileURL: pathToFileURL(path) });
        store.set({ id, data, filePath, digest, rendered });
      }
      for (const id of stale) store.delete(id);
    },
  };
}
