import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Compiled } from './bundle-key.ts';
import { bundleKey } from './bundle-key.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'bundle-key-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
});

/** A site with these files beside those that all have. */
function site(id: string, files: Record<string, string> = {}): URL {
  const root = join(directory, id);
  const all = { 'package.json': `{"name":"@sites/${id}"}`, 'astro.config.ts': 'x', ...files };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return pathToFileURL(`${root}/`);
}

const compiled: Compiled = {
  accents: '[data-hue="233"] { --hue: 233 }',
  isOffline: true,
  peertubeHosts: [],
  portalOrigin: undefined,
};

test('territories share a bundle', () => {
  expect(bundleKey(site('drome'), compiled)).toBe(bundleKey(site('corse'), compiled));
});

test.each<[string, Record<string, string>, Partial<Compiled>]>([
  ['a component of its own', { 'src/Footer.astro': '<footer />' }, {}],
  ['other options', { 'astro.config.ts': 'y' }, {}],
  ['no reading offline', {}, { isOffline: false }],
  ['another hue in the network', {}, { accents: '[data-hue="40"] { --hue: 40 }' }],
  ['other hosts of players', {}, { peertubeHosts: ['tube.example'] }],
  ['a widget', {}, { portalOrigin: 'https://reseau.example' }],
])('a site with %s has a bundle of its own', (_, files, more) => {
  const common = bundleKey(site('corse'), compiled);
  expect(bundleKey(site('drome', files), { ...compiled, ...more })).not.toBe(common);
});

test('a site has another bundle when an entry that Vite compiles changes, or an image of it', () => {
  const entry = fileURLToPath(site('contents', { 'index.mdx': 'Un texte.' }));
  const key = () => bundleKey(site('corse'), compiled, [entry]);
  const first = key();
  expect(first).not.toBe(bundleKey(site('corse'), compiled));
  writeFileSync(join(entry, 'index.mdx'), 'Un autre texte.');
  const second = key();
  mkdirSync(join(entry, 'test'));
  writeFileSync(join(entry, 'test/photo.jpg'), 'une image');
  expect(new Set([first, second, key()]).size).toBe(3);
});
