import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { BundleRecord, Kept } from './kept-bundle.ts';
import { keep, readKept, restore } from './kept-bundle.ts';

let root: string;
const at = (path: string) => join(root, path);
const bundles = () => at('bundles');
const folders = (site = 'corse') => ({ server: at(`${site}/.prerender`), client: at(site) });

const CORSE = { root: 'file:///r/sites/corse/', origin: 'https://corse.example' };
const DROME = { root: 'file:///r/sites/dr%C3%B4me/', origin: 'https://drome.example' };

const record = (key = 'one'): BundleRecord => ({
  key,
  site: CORSE,
  entry: 'entry.mjs',
  client: ['_astro/style.css'],
  referencedImages: [],
  styles: {
    '/&page.astro': [
      { depth: Infinity, order: -1, sheet: { type: 'external', src: '_astro/style.css' } },
    ],
  },
});
const found = (key = 'one'): Kept => {
  const kept = readKept(bundles(), key);
  if (!kept) throw new Error(`No bundle ${key}.`);
  return kept;
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bundle-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries({
    'corse/.prerender/entry.mjs':
      '{"rootDir":"file:///r/sites/corse/","site":"https://corse.example","file":"/r/sites/corse/a.ts"}',
    'corse/.prerender/chunks/page.mjs': 'une page',
    'corse/_astro/style.css': 'un style',
  })) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  }
});

test('a bundle of one site is put where it would be for another, under its name', () => {
  keep(bundles(), record(), folders());
  expect(found().record).toEqual(record());
  restore(found(), folders('drome'), DROME);
  expect(readFileSync(at('drome/.prerender/chunks/page.mjs'), 'utf8')).toBe('une page');
  expect(readFileSync(at('drome/_astro/style.css'), 'utf8')).toBe('un style');
  expect(readFileSync(at('drome/.prerender/entry.mjs'), 'utf8')).toBe(
    '{"rootDir":"file:///r/sites/dr%C3%B4me/","site":"https://drome.example","file":"/r/sites/drôme/a.ts"}',
  );
});

test('one that does not name its site as Astro does is not used', () => {
  keep(bundles(), { ...record(), site: DROME }, folders());
  expect(() => restore(found(), folders('drome'), CORSE)).toThrow('manifest');
});

test('one that was made of something else, or that cannot be read, is none', () => {
  expect(readKept(bundles(), 'one')).toBeUndefined();
  keep(bundles(), record(), folders());
  expect(readKept(bundles(), 'two')).toBeUndefined();
  writeFileSync(join(found().directory, 'record'), 'cut sho');
  expect(readKept(bundles(), 'one')).toBeUndefined();
  keep(bundles(), record(), folders());
  expect(found().record).toEqual(record());
});

test('one that has lost a file says so', () => {
  keep(bundles(), record(), folders());
  rmSync(join(found().directory, 'client/_astro/style.css'));
  expect(() => restore(found(), folders('drome'), DROME)).toThrow('style.css');
  rmSync(join(found().directory, 'server'), { recursive: true });
  expect(() => restore(found(), folders('drome'), DROME)).toThrow('server');
});

test('one that another process has kept meanwhile stays as it is', () => {
  keep(bundles(), record(), folders());
  writeFileSync(at('corse/_astro/style.css'), 'un autre');
  keep(bundles(), record(), folders());
  expect(readFileSync(join(found().directory, 'client/_astro/style.css'), 'utf8')).toBe('un style');
  expect(readdirSync(bundles())).toEqual(['one']);
});

test('one that another process has kept while this one was writing stays as it is', () => {
  const module = JSON.stringify(join(import.meta.dirname, 'kept-bundle.ts'));
  const arguments_ = [bundles(), record(), folders()].map((one) => JSON.stringify(one));
  const code = `import { keep } from ${module}; keep(${arguments_});`;
  let isAlone = true;
  const slow: BundleRecord = {
    ...record(),
    get client() {
      if (isAlone) {
        isAlone = false;
        execFileSync(process.execPath, ['--input-type=module', '-e', code]);
        writeFileSync(at('corse/_astro/style.css'), 'un autre');
      }
      return record().client;
    },
  };
  keep(bundles(), slow, folders());
  expect(isAlone).toBe(false);
  expect(readFileSync(join(found().directory, 'client/_astro/style.css'), 'utf8')).toBe('un style');
  expect(readdirSync(bundles())).toEqual(['one']);
});

test('of many, those that were used last stay', () => {
  for (let index = 0; index < 8; index++) {
    keep(bundles(), record(`old-${index}`), folders());
    utimesSync(join(bundles(), `old-${index}`), 1000 + index, 1000 + index);
  }
  restore(found('old-0'), folders('drome'), DROME);
  keep(bundles(), record('new'), folders());
  const kept = readdirSync(bundles());
  expect(kept).toHaveLength(8);
  expect(kept).toEqual(expect.arrayContaining(['new', 'old-0', 'old-2']));
});
