import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkTerritory, loadTerritory } from '@echosciences/content';
import { expect, onTestFinished, test } from 'vitest';
import { territoryFiles } from './files.ts';
import { withTerritory } from './national-dependencies.ts';

test('a new territory is valid before anybody edits it', () => {
  const root = mkdtempSync(join(tmpdir(), 'echosciences-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(
    territoryFiles('la-reunion', 'La Réunion', '2026-11-24'),
  )) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const content = loadTerritory(join(root, 'content'), 'la-reunion');
  expect(checkTerritory(content, { territories: new Map() })).toEqual([]);
  expect(content.entries).toHaveLength(1);
});

test('a site is four files', () => {
  const site = Object.keys(territoryFiles('la-reunion', 'La Réunion', '2026-11-24')).filter(
    (path) => path.startsWith('sites/'),
  );
  expect(site).toEqual([
    'sites/la-reunion/package.json',
    'sites/la-reunion/astro.config.ts',
    'sites/la-reunion/src/content.config.ts',
    'sites/la-reunion/tsconfig.json',
  ]);
});

test('the portal depends on the new territory, in order and once', () => {
  const before = JSON.stringify({
    dependencies: { '@content/corse': 'workspace:*', astro: 'catalog:' },
  });
  const after = JSON.parse(withTerritory(before, 'bretagne'));
  expect(Object.keys(after.dependencies)).toEqual(['@content/bretagne', '@content/corse', 'astro']);
  expect(withTerritory(JSON.stringify(after), 'bretagne')).toBe(withTerritory(before, 'bretagne'));
});
