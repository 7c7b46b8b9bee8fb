import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { digestOf, diskCache } from '../images/disk-cache.ts';
import { buildPreview } from './bundle.ts';

const ID = 'virtual:echosciences/preview-script';
const REPOSITORY = resolve(import.meta.dirname, '../../../..');

/** All that the script is made of. */
const SOURCES = [
  ...['aggregate', 'atlas', 'calendar', 'schemas'].map((name) => `packages/${name}/src`),
  'packages/atlas/data',
  ...['components', 'integration', 'layouts', 'lib', 'preview'].map(
    (name) => `packages/theme/${name}`,
  ),
];
const FILES = ['packages/theme/texts.ts', 'pnpm-lock.yaml'];

/**
 * `virtual:echosciences/preview-script` → `export default "…"`, the text of the script for its route.
 * It is the same for all sites but those that draw their cards themselves: built once, kept until
 * something that it is made of changes.
 */
export function previewScript(card?: URL): Plugin {
  return {
    name: '@echosciences/theme:preview-script',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return undefined;
      const sources = sourceFiles();
      for (const path of sources) this.addWatchFile(path);
      const code = card ? (await buildPreview(fileURLToPath(card))).code : await kept(sources);
      return `export default ${JSON.stringify(code)}`;
    },
  };
}

async function kept(sources: readonly string[]): Promise<string> {
  const cache = diskCache(join(REPOSITORY, 'node_modules/.cache/echosciences-preview'));
  const digest = digestOf(...sources.flatMap((path) => [path, readFileSync(path)]));
  const code = await cache.get(`${digest}.js`, async () =>
    new TextEncoder().encode((await buildPreview()).code),
  );
  return new TextDecoder().decode(code);
}

function sourceFiles(): string[] {
  const inFolders = SOURCES.flatMap((folder) =>
    readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:astro|ts|json)$/.test(name) && !name.endsWith('.test.ts'))
      .map((name) => join(REPOSITORY, folder, name)),
  );
  return [...inFolders, ...FILES.map((name) => join(REPOSITORY, name))].sort();
}
