import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { MODULES_FILE } from '../content-images/imports.ts';

// What this relies on is Astro's own and may change with any version of it. When one of these fails,
// ECHOSCIENCES_BUILD=standard builds without, until `bundle/` follows.

const astro = join(dirname(findPackageJSON('astro', import.meta.url) ?? ''), 'dist');
const read = (name: string) => readFileSync(join(astro, name), 'utf8');

test('Astro still writes the modules of contents under this name', async () => {
  const names = await import(pathToFileURL(join(astro, 'content/consts.js')).href);
  expect(names.MODULES_IMPORTS_FILE).toBe(MODULES_FILE);
  expect(read('content/mutable-data-store.js')).toMatch(
    /`\[\$\{JSON\.stringify\(fileName\)\}, \(\) => import\(/,
  );
});

test('Astro still asks the builder for each of its two bundles, and finds the entry by its name', () => {
  const code = read('core/build/static-build.js');
  expect(code).toContain('await builder2.build(builder2.environments.prerender)');
  expect(code).toContain('await builder2.build(builder2.environments.client)');
  expect(code).toContain('PRERENDER_ENTRY_FILENAME_PREFIX = "prerender-entry"');
  expect(read('core/build/default-prerenderer.js')).toContain(
    'new URL(prerenderEntryFileName, prerenderOutputDir)',
  );
});

test('Astro still takes of a bundle, when pages are made, their style sheets and no more', () => {
  const asked = new Set(read('core/build/environment.js').match(/(?<=[iI]nternals\.)\w+/g));
  expect([...asked]).toEqual(['entrySpecifierToBundleMap']);
  expect(read('core/build/environment.js')).toContain('pageBuildData?.styles');
});

test('pages still ask for images through what this plugin sets when a bundle starts', () => {
  const code = read('assets/vite-plugin-assets.js');
  const plugin = code.slice(code.indexOf('name: "astro:assets",'));
  const start = plugin.slice(plugin.indexOf('buildStart() {'), plugin.indexOf('renderChunk('));
  expect(start).toContain('globalThis.astroAsset.addStaticImage =');
  expect(start).not.toContain('this.');
});
