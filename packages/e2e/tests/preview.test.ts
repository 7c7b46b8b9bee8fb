import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '@echosciences/content';
import { loadTerritory } from '@echosciences/content';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, problemsOf } from '../src/browser.ts';
import { createBuiltFixture } from '../src/fixture.ts';
import type { Preview } from '../src/preview.ts';
import { compare, loadPreview } from '../src/preview.ts';
import type { ServedSites } from '../src/serve.ts';
import { serveSites } from '../src/serve.ts';

/** What the previews of the CMS render, beside what the build wrote of the same files. */
const fixture = await createBuiltFixture();
const { entries } = loadTerritory(join(fixture.root, 'content'), 'fictif');
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; frame-src 'self'";
let browser: Browser;
let served: ServedSites;
let page: Page;
let preview: Preview;
let problems: string[];
const requests: string[] = [];

beforeAll(async () => {
  served = await serveSites([{ id: 'fictif', name: 'Fictif', dist: fixture.dist('fictif') }]);
  browser = await launchBrowser();
  page = await browser.newPage();
  problems = problemsOf(page);
  page.on('request', (request) => requests.push(request.url()));
  await page.route('**/admin/', (route) =>
    route.fulfill({
      body: '<!doctype html><title>CMS</title>',
      headers: { 'content-type': 'text/html', 'content-security-policy': POLICY },
    }),
  );
  await page.goto(served.address('fictif', '/admin/'));
  preview = await loadPreview(page);
});
afterAll(async () => {
  await browser?.close();
  served?.close();
  fixture.dispose();
});

const pathOf = ({ type, slug }: Entry) =>
  type.path === '' ? `/${slug}/` : `/${type.path}/${slug}/`;
const published = entries.filter(({ data }) => data.visibility === 'published');
/** Their components are compiled with their text: previews show them as text. */
const written = published.filter(({ file }) => file.endsWith('.md'));
/** Pages are in no list. */
const listed = published.filter(({ type }) => type.path !== '');

/** Where the built site has an entry's card as lists of its rubrique show it. */
function cardOf(entry: Entry) {
  const { path } = entry.type;
  const link = `class="card__title"><a href="${pathOf(entry)}"`;
  const found = [`/${path}/`, `/${path}/archives/`, '/', '/lieux/observatoire/'].find((list) => {
    const file = join(fixture.dist('fictif'), list, 'index.html');
    return existsSync(file) && readFileSync(file, 'utf8').includes(link);
  });
  return { path: found ?? '/', selector: `.card:has(.card__title > a[href="${pathOf(entry)}"])` };
}

describe('a preview shows what readers see', () => {
  test('of every type of entry', () => {
    expect(new Set(published.map(({ type }) => type.key)).size).toBe(10);
  });

  test.each(written.map((entry) => [entry.type.key, entry.slug, entry] as const))(
    'on the page of the %s %s',
    async (_type, _slug, entry) => {
      const place = { path: pathOf(entry), selector: 'main' };
      const compared = await compare(preview, entry, 'page', place);
      expect(compared.built.length).toBeGreaterThan(20);
      expect(compared.preview).toEqual(compared.built);
    },
  );

  test.each(listed.map((entry) => [entry.type.key, entry.slug, entry] as const))(
    'on the card of the %s %s',
    async (_type, _slug, entry) => {
      const compared = await compare(preview, entry, 'card', cardOf(entry));
      expect(compared.built.length).toBeGreaterThan(5);
      // Headings are of the level that their list asks for.
      const [shown, built] = [compared.preview, compared.built].map((lines) =>
        lines.map((line) => line.replace(/^<h[2-4] /, '<h ')),
      );
      expect(shown).toEqual(built);
    },
  );
});

test('previews ask for nothing but what is the site’s own, and break no rule of the page', () => {
  const origins = new Set(requests.map((url) => new URL(url).origin));
  expect([...origins]).toEqual([new URL(served.address('fictif')).origin]);
  expect(problems).toEqual([]);
});

test('nothing of the machine that builds is told', () => {
  const data = readFileSync(join(fixture.dist('fictif'), 'admin/apercu.json'), 'utf8');
  expect(data).not.toContain(fixture.root);
});
