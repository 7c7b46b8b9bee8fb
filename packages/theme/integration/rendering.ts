import { readFileSync } from 'node:fs';
import { createRequire, findPackageJSON } from 'node:module';

/** Everything of ours that a rendered body depends on, besides the entry itself. */
const SOURCES = [
  './markdown.ts',
  './tables.ts',
  './astro-settings.ts',
  '@echosciences/schemas/typography',
];
const PACKAGES = ['satteri', '@astrojs/markdown-satteri'];

/**
 * What makes HTML of Markdown, as text: when it changes, nothing that was rendered before is right.
 * Astro sees its own version and its configuration change, but not the code of the plugins in it.
 */
export function renderingCode(): string {
  code ??= [
    ...SOURCES.map((source) => readFileSync(require.resolve(source), 'utf8')),
    ...PACKAGES.map((name) => `${name}@${versionOf(name)}`),
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
