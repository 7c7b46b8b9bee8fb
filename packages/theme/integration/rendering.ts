import { readdirSync, readFileSync } from 'node:fs';
import { createRequire, findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { pageIds } from './markdown/page-ids.ts';

/** Everything of ours that a rendered body depends on, besides the entry itself and the plugins. */
const SOURCES = [
  './markdown.ts',
  './astro-settings.ts',
  '../lib/body-facts.ts',
  '../lib/escape-html.ts',
  '../texts.ts',
  '@echosciences/schemas/html',
  '@echosciences/schemas/french-words',
  '@echosciences/schemas/heading-id',
  '@echosciences/schemas/slugify',
  '@echosciences/schemas/typography',
];
const PLUGINS = join(import.meta.dirname, 'markdown');
const PACKAGES = ['satteri', '@astrojs/markdown-satteri'];

/**
 * What makes HTML of Markdown, as text: when it changes, nothing that was rendered before is right.
 * Astro sees its own version and its configuration change, but not the code of the plugins in it.
 */
export function renderingCode(): string {
  const plugins = readdirSync(PLUGINS)
    .filter((name) => !name.endsWith('.test.ts'))
    .map((name) => join(PLUGINS, name));
  code ??= [
    ...SOURCES.map((source) => require.resolve(source))
      .concat(plugins)
      .map((path) => readFileSync(path, 'utf8')),
    ...PACKAGES.map((name) => `${name}@${versionOf(name)}`),
    ...pageIds(),
  ].join('\n');
  return code;
}

let code: string | undefined;
const require = createRequire(import.meta.url);

function versionOf(name: string): string {
  const manifest = findPackageJSON(name, import.meta.url);
  if (!manifest) throw new Error(`Package "${name}" is not installed beside the theme.`);
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
}
