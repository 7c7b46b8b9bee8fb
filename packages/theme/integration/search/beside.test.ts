import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { SiteConfig } from '../load-config.ts';
import type { SearchSources } from '../search-index.ts';
import { prepareSearch } from '../search-index.ts';
import { searchBeside, stopSearch } from './beside.ts';

const root = mkdtempSync(join(tmpdir(), 'beside-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const config = {
  id: 'corse',
  isNational: false,
  contentDirectory: root,
  origin: 'https://corse.example',
  now: '2026-11-24T00:00',
  taxonomies: { themes: [], eventFormats: [] },
  territories: [],
} as unknown as SiteConfig;

const article = {
  id: 'neige',
  type: 'article',
  territory: 'corse',
  path: '/articles/neige/',
  url: 'https://corse.example/articles/neige/',
  title: 'La neige',
  summary: 'Froide.',
  publishedAt: '2026-11-02',
  ...{ themes: [], keywords: [], contributors: [], communities: [] },
};

/** A built site, as far as the search looks at it. */
function built(name: string) {
  const directory = join(root, name);
  mkdirSync(join(directory, 'api/v1'), { recursive: true });
  writeFileSync(join(directory, 'api/v1/articles.json'), JSON.stringify([article]));
  return { directory, config, ownTexts: { 'article/neige': 'Un flocon de plus.' } };
}

/** A search in a process of its own, begun at once. */
function begun(sources: SearchSources) {
  const search = searchBeside();
  search.begin(sources);
  return search;
}

const indexOf = (directory: string) => join(directory, 'pagefind');
const filesIn = (directory: string) => readdirSync(directory, { recursive: true }).sort();

test('a search made beside the pages is the one that this process would make', async () => {
  const [here, beside] = [built('ici'), built('a-cote')];
  const done = (await prepareSearch(here)).write();
  expect(await begun(beside).write()).toBe(done);
  expect(filesIn(indexOf(beside.directory))).toEqual(filesIn(indexOf(here.directory)));
});

test('nothing of a search is written before the site is ready', async () => {
  const { directory, ...sources } = built('pret');
  const search = await prepareSearch({ directory, ...sources });
  expect(existsSync(indexOf(directory))).toBe(false);
  search.write();
  expect(existsSync(indexOf(directory))).toBe(true);
});

test('a search that cannot be made says why, as in this process', async () => {
  const nowhere = { directory: join(root, 'nulle-part'), config, ownTexts: {} };
  await expect(begun(nowhere).write()).rejects.toThrow(/ENOENT.*nulle-part/);
});

test('a search that is stopped does not leave its build waiting', async () => {
  const search = begun(built('arret'));
  stopSearch();
  await expect(search.write()).rejects.toThrow('The search’s process ended: SIGTERM.');
});
