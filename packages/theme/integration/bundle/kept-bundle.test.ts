import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { KeptBundle } from './kept-bundle.ts';
import { keep, readKept, restore } from './kept-bundle.ts';

let root: string;
const at = (path: string) => join(root, path);
const folders = () => ({ server: at('dist/.prerender'), client: at('dist') });

const kept = (): KeptBundle => ({
  key: 'one',
  entry: 'entry.mjs',
  client: ['_astro/style.css'],
  images: { '_astro/vue.jpg': at('content/vue.jpg') },
  referencedImages: [],
  styles: {
    '/&page.astro': [
      { depth: Infinity, order: -1, sheet: { type: 'external', src: '_astro/style.css' } },
    ],
  },
});

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bundle-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const path of [
    'dist/.prerender/entry.mjs',
    'dist/.prerender/chunks/page.mjs',
    'dist/_astro/style.css',
    'dist/_astro/vue.jpg',
    'content/vue.jpg',
  ]) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), path);
  }
});

test('a bundle is put where it was, its images from the contents', () => {
  keep(at('bundle'), kept(), folders());
  rmSync(at('dist'), { recursive: true });
  const found = readKept(at('bundle'), 'one');
  expect(found).toEqual(kept());
  restore(at('bundle'), kept(), folders());
  expect(readFileSync(at('dist/.prerender/chunks/page.mjs'), 'utf8')).toBe(
    'dist/.prerender/chunks/page.mjs',
  );
  expect(readdirSync(at('dist/_astro')).sort()).toEqual(['style.css', 'vue.jpg']);
  expect(readdirSync(at('bundle/client/_astro'))).toEqual(['style.css']);
});

test('one that was made of something else, or that cannot be read, is none', () => {
  expect(readKept(at('bundle'), 'one')).toBeUndefined();
  keep(at('bundle'), kept(), folders());
  expect(readKept(at('bundle'), 'two')).toBeUndefined();
  writeFileSync(at('bundle/record'), 'cut sho');
  expect(readKept(at('bundle'), 'one')).toBeUndefined();
});

test('one that has lost a file says so', () => {
  keep(at('bundle'), kept(), folders());
  rmSync(at('bundle/client/_astro/style.css'));
  expect(() => restore(at('bundle'), kept(), folders())).toThrow('style.css');
  rmSync(at('bundle/server'), { recursive: true });
  expect(() => restore(at('bundle'), kept(), folders())).toThrow('server');
});

test('the last one takes the place of the one before', () => {
  keep(at('bundle'), kept(), folders());
  rmSync(at('dist/.prerender/chunks'), { recursive: true });
  keep(at('bundle'), { ...kept(), key: 'two' }, folders());
  expect(readdirSync(at('bundle/server'))).toEqual(['entry.mjs']);
  expect(readdirSync(root).sort()).toEqual(['bundle', 'content', 'dist']);
});
