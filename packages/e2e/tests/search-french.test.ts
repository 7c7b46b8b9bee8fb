import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { publish } from '@echosciences/aggregate';
import { listTerritories, loadTerritory, searchTexts } from '@echosciences/content';
import { loadConfig } from '@echosciences/theme/integration/load-config.ts';
import { writeIndexes } from '@echosciences/theme/integration/search/write-indexes.ts';
import { recordsOf } from '@echosciences/theme/integration/search-index.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../src/browser.ts';
import { createBuiltFixture } from '../src/fixture.ts';
import type { ServedSites } from '../src/serve.ts';
import { serveSites } from '../src/serve.ts';

/** What the search forgives, asked of the real content of the network in a real browser. */
const ROOT = resolve(import.meta.dirname, '../../..');
const fixture = await createBuiltFixture();
let browser: Browser;
let sites: ServedSites;
let page: Page;

beforeAll(async () => {
  await writeIndexes(realRecords(), join(fixture.dist('national'), 'pagefind'));
  sites = await serveSites([{ id: 'national', name: 'national', dist: fixture.dist('national') }]);
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(sites.address('national', '/recherche/'));
});
afterAll(async () => {
  await browser?.close();
  sites?.close();
  fixture.dispose();
});

/** The page is the fixture's; what it finds is what the portal's own index would hold. */
function realRecords() {
  const content = join(ROOT, 'content');
  const config = loadConfig(pathToFileURL(join(ROOT, 'sites/national/')), {
    ECHOSCIENCES_NOW: '2026-11-24',
  });
  const texts = new Map<string, string>();
  const items = listTerritories(content).flatMap((id) => {
    const { entries } = loadTerritory(content, id);
    for (const [key, text] of Object.entries(searchTexts(entries))) texts.set(`${id}/${key}`, text);
    const { origin } = config.territories.find((territory) => territory.id === id) ?? config;
    return publish(entries, { territory: id, origin });
  });
  return recordsOf(
    items,
    ({ territory, type, id }) => texts.get(`${territory}/${type}/${id}`) ?? '',
    config,
  );
}

/** The titles that answer a question. */
async function answersTo(question: string): Promise<string[]> {
  await page.getByLabel('Que cherchez-vous').fill(question);
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.getByRole('status').textContent())
    .toContain(`«\u202F${question}\u202F»`);
  return page.locator('.search-result h3').allTextContents();
}

const suggestions = () => page.locator('[data-search-near]:not([hidden]) a').allTextContents();

describe('the search forgives', () => {
  test.each([
    ['accents', 'planetarium', 'Planétarium de Bretagne'],
    ['capitals', 'PLANÉTARIUM', 'Planétarium de Bretagne'],
    ['plurals', 'planétariums', 'Planétarium de Bretagne'],
    ['hyphens left out', 'saint etienne planetarium', 'Planétarium de Saint-Étienne'],
    ['hyphens put in', 'Saint-Étienne', 'Planétarium de Saint-Étienne'],
  ])('%s: « %s »', async (_, question, title) => {
    expect(await answersTo(question)).toContain(title);
  });

  test.each([
    ['elisions and capitals', 'éclipse', ['l’éclipse', "L'ECLIPSE", 'éclipses']],
    ['ligatures', 'cœur', ['coeur', 'CŒUR', 'cœurs']],
    ['plurals in -aux', 'animal', ['animaux']],
    ['hyphens', 'arc-en-ciel', ['arcenciel', 'Arc-En-Ciel']],
    ['empty words', 'nuit étoiles', ['la nuit des étoiles']],
  ])('%s: « %s »', async (_, question, others) => {
    const titles = await answersTo(question);
    expect(titles.length).toBeGreaterThan(0);
    for (const other of others) expect(await answersTo(other), other).toEqual(titles);
  });

  test.each([
    ['planetaruim', 'planétarium'],
    ['biodivresité', 'biodiversité'],
    ['volcasn', 'volcans'],
    ['dinosore', 'dinosaure'],
    ['eclispe', 'éclipse'],
    ['astronmie', 'astronomie'],
    ['nuit des étolies', 'nuit étoiles'],
  ])('a slip of the fingers: « %s » offers « %s »', async (question, near) => {
    await answersTo(question);
    await expect.poll(suggestions).toContain(near);
    await page.getByRole('link', { name: near, exact: true }).click();
    await expect.poll(() => page.locator('.search-result').count()).toBeGreaterThan(0);
    await expect.poll(() => page.getByLabel('Que cherchez-vous').inputValue()).toBe(near);
  });

  test('nothing that is no word at all, and says what to do next', async () => {
    expect(await answersTo('zzzzqqq')).toEqual([]);
    expect(await suggestions()).toEqual([]);
    for (const href of ['/je-contribue/', '/agenda/']) {
      expect(await page.locator(`main a[href="${href}"]`).first().isVisible(), href).toBe(true);
    }
  });
});
