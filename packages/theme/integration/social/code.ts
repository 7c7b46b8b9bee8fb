import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';

/** Everything of ours that an image is made by. */
const FOLDERS = ['.', '../../lib/images', '../../lib/covers'];
const FILES = ['../../lib/mark.ts', '../../lib/oklch.ts'];
const PACKAGES = [
  'culori',
  'sharp',
  'harfbuzzjs',
  '@fontsource-variable/bricolage-grotesque',
  '@fontsource-variable/atkinson-hyperlegible-next',
];

/** What draws social images, as text: when it changes, none that was drawn before is right. */
export function drawingCode(): string {
  const sources = FOLDERS.flatMap((folder) => {
    const directory = join(import.meta.dirname, folder);
    return readdirSync(directory)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .sort()
      .map((name) => readFileSync(join(directory, name), 'utf8'));
  });
  const files = FILES.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'));
  return [...sources, ...files, ...PACKAGES.map(versionOf)].join('\n');
}

function versionOf(name: string): string {
  const manifest = findPackageJSON(name, import.meta.url);
  if (!manifest) throw new Error(`Package "${name}" is not installed beside the theme.`);
  return `${name}@${JSON.parse(readFileSync(manifest, 'utf8')).version}`;
}
