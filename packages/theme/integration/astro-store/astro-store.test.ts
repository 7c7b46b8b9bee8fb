import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { STORE_FILE, STORE_MODULE } from './plugin.ts';
import { freeStore, readStore } from './reader.ts';

// What this relies on is Astro's own and may change with any version of it. When one of these fails,
// ECHOSCIENCES_BUILD=standard builds without, until `astro-store/` follows.

const CONTENT = join(dirname(findPackageJSON('astro', import.meta.url) ?? ''), 'dist/content');
const ofAstro = (name: string) => import(pathToFileURL(join(CONTENT, name)).href);

const directory = mkdtempSync(join(tmpdir(), 'astro-store-'));
afterAll(() => rmSync(directory, { recursive: true }));

test('Astro still has its content in a module and a file of these names', async () => {
  const names = await ofAstro('consts.js');
  expect([names.DATA_STORE_VIRTUAL_ID, names.DATA_STORE_FILE]).toEqual([STORE_MODULE, STORE_FILE]);
  expect(readFileSync(join(CONTENT, 'data-store.js'), 'utf8')).toContain(
    `await import("${STORE_MODULE}")`,
  );
});

test('what Astro writes is read as Astro reads it', async () => {
  const { MutableDataStore } = await ofAstro('mutable-data-store.js');
  const { ImmutableDataStore } = await ofAstro('data-store.js');
  const file = join(directory, STORE_FILE);
  const store = await MutableDataStore.fromFile(pathToFileURL(file));
  const published = new Date('2026-11-24T10:00:00Z');
  store.set('article', 'été', { id: 'été', data: { title: 'L’été', published, tags: [] } });
  await store.writeToDisk();

  const read = await ImmutableDataStore.fromMap(readStore(file));
  expect(read.get('article', 'été')).toEqual(store.get('article', 'été'));
  expect([...read.collections().keys()]).toEqual(['article']);
});

test('a site without content has an empty store', () => {
  expect(readStore(join(directory, 'none.json'))).toEqual(new Map());
});

test('a store that was let go holds nothing, whoever holds it', () => {
  const store = readStore(join(directory, STORE_FILE));
  expect(store.size).toBe(1);
  freeStore();
  expect(store.size).toBe(0);
});

test('a file in another format stops the build', () => {
  const file = join(directory, 'other.json');
  writeFileSync(file, '[{"article":1},[]]');
  expect(() => readStore(file)).toThrow('other.json is no content store');
});
