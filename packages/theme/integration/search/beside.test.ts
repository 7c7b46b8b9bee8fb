import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { SiteConfig } from '../load-config.ts';
import type { SearchSources } from '../search-index.ts';
import { prepareSearch } from '../search-index.ts';
import { searchBeside, searchHere, stopSearch } from './beside.ts';

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

/** A search that is begun at once, in a process of its own or in this one. */
function begun(sources: SearchSources, searchEarly = searchBeside) {
  const search = searchEarly();
  search.begin(sources);
  return search;
}

const indexOf = (directory: string) => join(directory, 'pagefind');
const filesIn = (directory: string) => readdirSync(directory, { recursive: true }).sort();

const ways = [searchBeside, searchHere];

test.each(ways)('a search made by %o is the one that is made in the end', async (way) => {
  const [late, early] = [built(`${way.name}-fin`), built(way.name)];
  const done = (await prepareSearch(late)).write();
  expect(await begun(early, way).write()).toBe(done);
  expect(filesIn(indexOf(early.directory))).toEqual(filesIn(indexOf(late.directory)));
});

test('nothing of a search is written before the site is ready', async () => {
  const { directory, ...sources } = built('pret');
  const search = await prepareSearch({ directory, ...sources });
  expect(existsSync(indexOf(directory))).toBe(false);
  search.write();
  expect(existsSync(indexOf(directory))).toBe(true);
});

test.each(ways)('a search that cannot be made by %o says why', async (way) => {
  const nowhere = { directory: join(root, 'nulle-part'), config, ownTexts: {} };
  await expect(begun(nowhere, way).write()).rejects.toThrow(/ENOENT.*nulle-part/);
});

test('a search that is stopped does not leave its build waiting', async () => {
  const search = begun(built('arret'));
  stopSearch();
  await expect(search.write()).rejects.toThrow('The search’s process ended: SIGTERM.');
});
