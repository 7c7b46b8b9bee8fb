import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { SiteConfig } from '../load-config.ts';
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

const config = (id: string, more: object = {}) =>
  ({
    id,
    contentDirectory: '/content',
    origin: `https://${id}.example`,
    now: '2026-11-24T10:00',
    site: { name: id, offline: true },
    network: { name: 'Echosciences' },
    territories: [{ id: 'corse', hue: 233 }],
    years: { agenda: [2026] },
    pins: [],
    holidays: [],
    ...more,
  }) as unknown as SiteConfig;

test('territories share a bundle, whatever their name, day and content', () => {
  const corse = bundleKey(site('corse'), config('corse'));
  const drome = { now: '2027-01-02T09:00', years: {}, holidays: [{ label: 'Hiver' }] };
  expect(bundleKey(site('drome'), config('drome', drome))).toBe(corse);
});

test.each<[string, Record<string, string>, object]>([
  ['a component of its own', { 'src/Footer.astro': '<footer />' }, {}],
  ['other options', { 'astro.config.ts': 'y' }, {}],
  ['no reading offline', {}, { site: { offline: false } }],
  ['another network', {}, { network: { name: 'Autre' } }],
  ['another hue in the network', {}, { territories: [{ id: 'corse', hue: 40 }] }],
])('a site with %s has a bundle of its own', (_, files, more) => {
  const common = bundleKey(site('corse'), config('corse'));
  expect(bundleKey(site('drome', files), config('drome', more))).not.toBe(common);
});
