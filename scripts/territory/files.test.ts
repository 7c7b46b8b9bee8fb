import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { checkTerritory, loadTerritory } from '@echosciences/content';
import { expect, onTestFinished, test } from 'vitest';
import { territoryFiles, toComplete } from './files.ts';
import { withTerritory } from './national-dependencies.ts';

test('the check asks of a new territory for its départements, and for nothing else', () => {
  const root = mkdtempSync(join(tmpdir(), 'echosciences-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(
    territoryFiles('la-reunion', 'La Réunion', '2026-11-24'),
  )) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const check = () =>
    checkTerritory(loadTerritory(join(root, 'content'), 'la-reunion'), { territories: new Map() });
  expect(check().map(({ message }) => message)).toEqual([
    'le code d’un département est attendu, entre guillemets, par exemple "38", "2A" ou "974"',
  ]);
  const site = join(root, 'content/la-reunion/territoire.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace('"00"', '"974"'));
  expect(check()).toEqual([]);
});

const files = Object.entries(territoryFiles('la-reunion', 'La Réunion', '2026-11-24'));
const code = files.filter(([path]) => /\.(?:json|ts)$/.test(path));

test.each(code)('%s is as the formatter would write it', (path, text) => {
  const { stdout, stderr } = spawnSync('biome', ['format', `--stdin-file-path=${path}`], {
    cwd: resolve(import.meta.dirname, '../..'),
    input: text,
    encoding: 'utf8',
  });
  expect(stdout, stderr).toBe(text);
});

test('what is to be completed lies in files that exist, and no real department is claimed', () => {
  const paths = files.map(([path]) => path);
  for (const [path] of toComplete('la-reunion')) expect(paths).toContain(path);
  const site = Object.fromEntries(files)['content/la-reunion/territoire.yaml'] ?? '';
  expect(site).toMatch(/departments:\s+- "00"/);
  expect(site).toContain('inName: sur le territoire La Réunion');
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

test('a territory that cannot be written whole leaves nothing behind', () => {
  const root = mkdtempSync(join(tmpdir(), 'echosciences-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'sites/national'), { recursive: true });
  writeFileSync(join(root, 'sites/national/package.json'), '{}');
  writeFileSync(join(root, 'content'), 'not a folder');
  const command = resolve(import.meta.dirname, '../new-territory.ts');
  const { status, stderr } = spawnSync(process.execPath, [command, 'la-reunion'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Rien n’est créé \([A-Z]+\) : /);
  expect(existsSync(join(root, 'sites/la-reunion'))).toBe(false);
  expect(readFileSync(join(root, 'sites/national/package.json'), 'utf8')).toBe('{}');
});
