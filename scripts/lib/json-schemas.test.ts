import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { allContentTypes } from '@echosciences/schemas';
import { afterAll, describe, expect, test } from 'vitest';
import { writeJsonSchemas } from './json-schemas.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
// Capitals, as in many home folders: Astro's language server looks addresses up in lower case.
const root = mkdtempSync(join(tmpdir(), 'Echosciences-'));
cpSync(join(REPOSITORY, 'packages/e2e/fixtures/network'), root, { recursive: true });
const dossier = join(root, 'content/fictif/dossiers/parcours');
renameSync(join(dossier, 'index.md'), join(dossier, 'index.mdx'));
const files = writeJsonSchemas(root);
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('every entry of every territory is found by its address, with its type', () => {
  const { entries } = read('.astro/collections/collections.json');
  const typeOf = (path: string) =>
    entries[decodeURIComponent(pathToFileURL(join(root, path)).href).toLowerCase()];
  expect(typeOf('content/fictif/articles/2026/un-article/index.md')).toBe('article');
  expect(typeOf('content/fictif/dossiers/parcours/index.mdx')).toBe('dossier');
  expect(typeOf('content/national/contributeurs/coordination/index.md')).toBe('contributor');
});

test('each type has its schema, each field a French description', () => {
  const { collections } = read('.astro/collections/collections.json');
  expect(collections.map(({ name }: { name: string }) => name)).toEqual(
    allContentTypes.map(({ key }) => key),
  );
  for (const { key } of allContentTypes) {
    const { properties } = read(`.astro/collections/${key}.schema.json`);
    expect(properties.cover.description).toBe('Image principale');
    expect(properties.title.description).toBe('Court et parlant, sans point final.');
  }
});

describe('VS Code', () => {
  const settings = JSON.parse(readFileSync(join(REPOSITORY, '.vscode/settings.json'), 'utf8'));
  const schemas: Record<string, string> = settings['yaml.schemas'];

  test('is told to read what was written', () => {
    expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(Object.keys(schemas)));
  });

  test('has a schema for each file of settings of the network', () => {
    const paths = readdirSync(join(REPOSITORY, 'content/national'))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `content/national/${name}`);
    const known = Object.values(schemas);
    expect(paths.filter((path) => !known.some((glob) => matchesGlob(path, glob)))).toEqual([]);
  });
});
