import { resolve } from 'node:path';
import { isBuilt, listSites } from '@echosciences/scripts/lib/sites.ts';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { addHelpers } from '../audit/in-page.ts';
import { overflowing, spoiltText } from '../audit/overflow.ts';
import { launchBrowser, problemsOf } from '../src/browser.ts';
import type { ServedSites } from '../src/serve.ts';
import { serveSites } from '../src/serve.ts';

/** What a person does, in a real browser, on the real sites. */
const root = resolve(import.meta.dirname, '../../..');
const sites = listSites(root).filter(isBuilt);
let browser: Browser;
let served: ServedSites;

beforeAll(async () => {
  served = await serveSites(sites);
  browser = await launchBrowser();
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser?.close();
  served?.close();
});

async function open(site: string, path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ locale: 'fr-FR', ...options });
  const page = await context.newPage();
  const problems = problemsOf(page);
  page.on('request', (request) => {
    const { hostname } = new URL(request.url());
    if (!hostname.endsWith('localhost')) problems.push(`request to ${request.url()}`);
  });
  await page.clock.setFixedTime(new Date('2026-11-24T09:00:00+01:00'));
  const response = await page.goto(served.address(site, path));
  return { page, problems, response };
}

test('without JavaScript, lists, entries and feeds are there, and search says what it needs', async () => {
  const { page } = await open('corse', '/agenda/', { javaScriptEnabled: false });
  const first = page.locator('.agenda-row a').first();
  const title = await first.textContent();
  await first.click();
  await expect.poll(() => page.locator('h1').textContent()).toBe(title);
  await page.goto(served.address('corse', '/recherche/'));
  expect(await page.locator('main').textContent()).toContain('La recherche a besoin de JavaScript');
});

test('an unknown address answers 404 with a way on; an unknown host names the sites', async () => {
  const { page, response } = await open('loire', '/nulle-part/');
  expect(response?.status()).toBe(404);
  expect(await page.locator('h1').textContent()).toBe('Page introuvable');
  const other = await page.goto(served.address('atlantide'));
  expect(other?.status()).toBe(404);
  expect(await page.textContent('body')).toContain('Aucun site « atlantide »');
});

test('the first key press offers to skip to the content', async () => {
  const { page } = await open('normandie', '/');
  await page.keyboard.press('Tab');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('Aller au contenu');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('contenu');
});

/** Letters of the size that the browser is set to, as media queries know it: a phone's are often larger. */
test.each([
  [16, 320],
  [24, 390],
  [32, 390],
])(
  'letters of %i px on a phone of %i: no word leaves its box or lies over another',
  async (size, width) => {
    const own = await launchBrowser([`--blink-settings=defaultFontSize=${size}`]);
    try {
      const context = await own.newContext({ viewport: { width, height: 844 } });
      await addHelpers(context);
      const page = await context.newPage();
      for (const [site, path] of [
        ['national', '/'],
        ['national', '/territoires/'],
        ['national', '/territoires/nouvelle-aquitaine/'],
        ['national', '/recherche/'],
        ['bretagne', '/agenda/2026-12-13-geminides-rennes/'],
        ['bretagne', '/carte/'],
        ['bretagne', '/'],
      ] as const) {
        await page.goto(served.address(site, path));
        await page.locator('details[data-agenda-filters]').evaluateAll((filters) => {
          for (const details of filters) details.setAttribute('open', '');
        });
        const faults = [...(await overflowing(page)), ...(await spoiltText(page))];
        expect(faults, `${site}${path}`).toEqual([]);
      }
      const brand = await page.locator('.brand__name').boundingBox();
      const actions = await page.locator('.site-header__actions').boundingBox();
      if (!brand || !actions) throw new Error('The header has no brand or no buttons.');
      const isBeside = brand.x + brand.width <= actions.x;
      expect(isBeside || brand.y + brand.height <= actions.y).toBe(true);
    } finally {
      await own.close();
    }
  },
);

test('no line ends between the colour of a theme and its name', async () => {
  const path = '/dossiers/des-instruments-pour-l-invisible/';
  const { page } = await open('bretagne', path, { viewport: { width: 320, height: 844 } });
  const apart = await page.locator('.theme').evaluateAll((links) =>
    links.flatMap((link) => {
      const range = document.createRange();
      range.selectNodeContents(link);
      const starts = link.getClientRects()[0]?.bottom;
      return starts === range.getClientRects()[0]?.bottom ? [] : [link.textContent];
    }),
  );
  expect(apart).toEqual([]);
});

test('on paper, cards leave no room for the drawings that are not printed', async () => {
  const { page } = await open('bretagne', '/articles/laennec-l-oreille-et-le-cylindre/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('[aria-labelledby=en-lien] .card').first().isVisible()).toBe(true);
  expect(await page.locator('.card__media:visible:has(> .cover)').count()).toBe(0);
});

const TEMPLATES: [site: string, path: string][] = [
  ['bretagne', '/'],
  ['bretagne', '/agenda/'],
  ['bretagne', '/agenda/archives/'],
  ['drome', '/agenda/2026/'],
  ['bretagne', '/agenda/2026/12/'],
  ['bretagne', '/agenda/abonnement/'],
  ['bretagne', '/articles/'],
  ['bretagne', '/lieux/'],
  ['bretagne', '/communautes/ciel-et-espace/'],
  ['bretagne', '/themes/astronomie-espace/'],
  ['bretagne', '/carte/'],
  ['bretagne', '/recherche/?q=mer'],
  ['bretagne', '/je-contribue/'],
  ['bretagne', '/mentions-legales/'],
  ['bretagne', '/accessibilite/'],
  ['bretagne', '/404.html'],
  ['national', '/'],
  ['national', '/territoires/'],
  ['national', '/territoires/corse/'],
  ['national', '/carte/'],
  ['national', '/agenda/'],
  ['national', '/a-propos/'],
];

test.each(TEMPLATES)(
  '%s%s: no error in the console, no request to elsewhere',
  async (site, path) => {
    const { page, problems } = await open(site, path);
    await page.waitForLoadState('networkidle');
    expect(problems).toEqual([]);
  },
);
