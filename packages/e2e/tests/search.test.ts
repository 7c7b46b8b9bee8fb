import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from '../src/axe.ts';
import { launchBrowser } from '../src/browser.ts';
import { createFixture } from '../src/fixture.ts';
import type { ServedSites } from '../src/serve.ts';
import { serveSites } from '../src/serve.ts';
import { visitsOf } from '../src/visits.ts';

/** The search of a fictional territory and of its portal, in a browser, on 24 November 2026. */
const fixture = createFixture();
const NOW = '2026-11-24T09:00:00+01:00';
let browser: Browser;
let visit: ReturnType<typeof visitsOf>;
let sites: ServedSites;

const entry = (path: string, fields: string, body: string) => {
  const file = join(fixture.root, 'content/fictif', path, 'index.md');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `---\nsummary: Une entrée qui n’existe que pour être cherchée.\npublishedAt: 2026-11-02\n${fields}\n---\n\n${body}\n`,
  );
};
const event = (day: string, title: string, themes: string) =>
  entry(
    `agenda/${day.slice(0, 4)}/${day}-veillee`,
    `title: ${title}\nformat: observation\nthemes: [${themes}]\nplace: observatoire\noccurrences: [{ start: ${day}T20:00, end: ${day}T22:00 }]`,
    'On observe.',
  );

beforeAll(async () => {
  entry(
    'articles/2026/mare',
    'title: Au bord de la mare\nkind: reportage\nthemes: [biodiversite]',
    '## Ce que l’on y voit\n\nDevant l’**ornithorynque**, personne ne bouge.',
  );
  entry(
    'articles/2026/piege',
    'title: "Un piège <img src=x onerror=document.title=1> zygomatique"\nkind: reportage',
    'Un texte zygomatique avec `<img src=x onerror=document.title=2>` et `<b>du gras</b>`.',
  );
  entry(
    'articles/2026/cache',
    'title: Un article que personne ne lit\nkind: reportage\nvisibility: hidden',
    'Un mot confidentiellissime.',
  );
  const both = 'astronomie-espace, biodiversite';
  event('2026-10-20', 'Veillée aux perséides, la grande veillée', both);
  event('2026-12-20', 'Une soirée pour veiller, avec une veillée', 'astronomie-espace');
  for (let number = 1; number <= 12; number++) {
    entry(
      `articles/2026/suite-${number}`,
      `title: Chronique numéro ${number}\nkind: reportage`,
      'Un épisode du feuilleton.',
    );
  }
  for (const id of ['fictif', 'vide']) {
    const { code, output } = fixture.exportData(id);
    expect(code, output).toBe(0);
  }
  await fixture.buildAll(['fictif', 'national']);
  sites = await serveSites(
    ['fictif', 'national'].map((id) => ({ id, name: id, dist: fixture.dist(id) })),
  );
  browser = await launchBrowser();
  visit = visitsOf(browser);
});
afterAll(async () => {
  await browser?.close();
  sites?.close();
  fixture.dispose();
});

interface OpenOptions extends BrowserContextOptions {
  /** The reader's clock. */
  now?: string;
}

async function open(site: string, path: string, { now = NOW, ...options }: OpenOptions = {}) {
  const { page, problems, requests } = await visit(sites.address(site, path), now, options);
  const asked = () => requests.map((url) => new URL(url));
  return {
    page,
    /** What went wrong, and what was asked of another site. */
    problems: () => [
      ...problems,
      ...asked().filter(({ hostname }) => !hostname.endsWith('localhost')),
    ],
    archives: () => asked().filter(({ pathname }) => pathname.startsWith('/pagefind/archives/')),
  };
}

async function ask(page: Page, words: string) {
  await page.getByLabel('Que cherchez-vous').fill(words);
  await page.keyboard.press('Enter');
}

const titles = (page: Page) => page.locator('.search-result h3 a');
const groups = (page: Page) => page.locator('.search-group h2').allTextContents();
const status = (page: Page) => expect.poll(() => page.getByRole('status').textContent());
const past = (page: Page) => page.getByLabel('Avec les archives');
const badges = (page: Page) =>
  page
    .locator('.search-result')
    .evaluateAll((results) => results.map((one) => one.querySelector('.badge')?.textContent));
const themeCounts = (page: Page) =>
  expect.poll(async () => {
    const labels = await page.getByLabel('Thème').locator('option:enabled').allTextContents();
    return labels.filter((label) => /[1-9]/.test(label));
  });

describe('the search of the portal', () => {
  test('finds a word in the text of a territory’s article, and leads to its own site', async () => {
    const { page, problems } = await open('national', '/recherche/?q=ornithorynques');
    await status(page).toBe('1 résultat pour «\u202Fornithorynques\u202F».');
    expect(await titles(page).getAttribute('href')).toBe('https://fictif.example/articles/mare/');
    const result = page.locator('.search-result');
    expect(await groups(page)).toEqual(['Articles']);
    expect(await result.locator('[data-slot=kind]').textContent()).toBe('Reportage');
    expect(await result.locator('[data-slot=date]').textContent()).toBe('2\u00A0novembre 2026');
    expect(await result.locator('[data-slot=territory]').textContent()).toBe('Fictif');
    expect(await result.locator('mark').textContent()).toBe('ornithorynque,');
    expect(await result.textContent()).toContain('Devant l’ornithorynque, personne');
    expect(problems()).toEqual([]);
  });

  test('narrows by territory, says how many answers each choice has, and leads out of a choice that has none', async () => {
    const { page } = await open('national', '/recherche/?q=coordination');
    await expect.poll(() => titles(page).count()).toBeGreaterThan(1);
    const territory = page.getByLabel('Territoire');
    await territory.focus();
    await expect.poll(() => territory.locator('option[value=vide]').textContent()).toMatch(/\(\d/);
    await territory.selectOption('vide');
    await expect.poll(() => new URL(page.url()).search).toBe('?q=coordination&territoire=vide');
    await expect
      .poll(() => page.locator('.search-result [data-slot=territory]').allTextContents())
      .toSatisfy((names: string[]) => names.length > 0 && names.every((name) => name === 'Vide'));
    await ask(page, 'ornithorynque');
    await status(page).toContain('Aucun résultat');
    await page.getByRole('link', { name: 'Chercher sans filtre' }).click();
    await status(page).toContain('1 résultat');
    expect(await territory.inputValue()).toBe('');
  });

  test('names a territory’s own site first when it is asked by its name', async () => {
    const { page } = await open('national', '/recherche/?q=vide');
    await expect.poll(() => titles(page).count()).toBeGreaterThan(0);
    expect(await titles(page).first().getAttribute('href')).toBe('https://vide.example/');
  });

  test('shows what was written elsewhere as text, never as HTML', async () => {
    const { page, problems } = await open('national', '/recherche/?q=zygomatique');
    await status(page).toContain('1 résultat');
    expect(await titles(page).textContent()).toBe(
      'Un piège <img src=x onerror=document.title=1> zygomatique',
    );
    expect(await page.locator('.search-result').textContent()).toContain('<b>du gras</b>');
    expect(await page.locator('.search-result :is(img, b, script)').count()).toBe(0);
    expect(problems()).toEqual([]);
  });

  test('finds nothing of a hidden entry, which the export does not tell either, nor by what begins a word', async () => {
    const texts = readFileSync(join(fixture.root, 'content/fictif/dist/search.json'), 'utf8');
    expect(texts).toContain('ornithorynque');
    expect(texts).not.toContain('confidentiel');
    const { page } = await open('national', '/recherche/?q=confidentiellissime&passe=1');
    await status(page).toBe('Aucun résultat pour «\u202Fconfidentiellissime\u202F».');
    await ask(page, 'dinosaures');
    await status(page).toBe('Aucun résultat pour «\u202Fdinosaures\u202F».');
  });

  test('reads what has ended when it is asked to, and puts it after what is to come', async () => {
    const { page, problems, archives } = await open('national', '/recherche/?q=veillée');
    await status(page).toBe('1 résultat pour «\u202Fveillée\u202F».');
    expect(await titles(page).textContent()).toMatch(/^Une soirée/);
    await page.getByLabel('Thème').focus();
    await themeCounts(page).toEqual(['Astronomie et espace (1)']);
    expect(archives()).toEqual([]);
    await past(page).check();
    await status(page).toBe('2 résultats pour «\u202Fveillée\u202F».');
    expect(new URL(page.url()).searchParams.get('passe')).toBe('1');
    expect(await titles(page).allTextContents()).toEqual([
      expect.stringMatching(/^Une soirée/),
      expect.stringMatching(/^Veillée/),
    ]);
    expect(await badges(page)).toEqual([undefined, 'Passé']);
    await themeCounts(page).toEqual(['Astronomie et espace (2)', 'Biodiversité et nature (1)']);
    const read = archives().length;
    await past(page).uncheck();
    await status(page).toContain('1 résultat');
    await themeCounts(page).toEqual(['Astronomie et espace (1)']);
    expect(archives()).toHaveLength(read);
    expect(problems()).toEqual([]);
  });

  test('shows what has ended when nothing else answers, says so, and counts what each choice would show', async () => {
    const { page } = await open('national', '/recherche/?q=veillée&theme=biodiversite');
    await status(page).toBe(
      'Rien d’actuel pour «\u202Fveillée\u202F», mais 1 résultat dans ce qui est passé.',
    );
    expect(await titles(page).textContent()).toMatch(/^Veillée/);
    expect(await badges(page)).toEqual(['Passé']);
    expect(await past(page).isChecked()).toBe(false);
    expect(await page.getByLabel('Thème').inputValue()).toBe('biodiversite');
    await page.getByLabel('Thème').focus();
    await themeCounts(page).toEqual(['Astronomie et espace (1)', 'Biodiversité et nature (1)']);
  });

  test('marks what has ended since the site was built', async () => {
    const now = '2026-12-21T09:00:00+01:00';
    const { page } = await open('national', '/recherche/?q=veillée', { now });
    await status(page).toContain('1 résultat');
    expect(await badges(page)).toEqual(['Passé']);
  });

  test('shows ten answers, then the rest, with the keyboard on the first of them', async () => {
    const { page } = await open('national', '/recherche/?q=feuilleton');
    await status(page).toContain('12 résultats');
    expect(await titles(page).count()).toBe(10);
    await page.getByRole('button', { name: 'Afficher la suite' }).press('Enter');
    await expect.poll(() => titles(page).count()).toBe(12);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe(await titles(page).nth(10).textContent());
    expect(await page.getByRole('button', { name: 'Afficher la suite' }).isVisible()).toBe(false);
  });

  test('shows all of a rubrique in place, with the keyboard on the first of it', async () => {
    const { page } = await open('national', '/recherche/?q=feuilleton');
    await page.getByRole('link', { name: 'Tout voir\u00A0: articles' }).press('Enter');
    await expect.poll(() => new URL(page.url()).search).toBe('?q=feuilleton&rubrique=articles');
    await expect.poll(() => page.getByLabel('Rubrique').inputValue()).toBe('articles');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe(await titles(page).first().textContent());
    expect(await page.getByRole('link', { name: 'Tout voir' }).count()).toBe(0);
  });

  test('offers near words and the rubriques when there is nothing', async () => {
    const { page } = await open('national', '/recherche/?q=ornithorinque+zzzzqqq');
    await status(page).toContain('Aucun résultat');
    await page.getByRole('link', { name: 'ornithorynque', exact: true }).click();
    await status(page).toContain('1 résultat');
    await ask(page, 'zzzzqqq');
    await expect
      .poll(() => page.locator('[data-search-browse] a[href="/articles/"]').isVisible())
      .toBe(true);
  });

  test('says that it is unavailable when the network fails, and works once it is back', async () => {
    // The cache of other visits would answer for the network: this one has its own.
    const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
    await page.clock.setFixedTime(new Date(NOW));
    await page.goto(sites.address('national', '/recherche/'));
    await page.context().setOffline(true);
    await ask(page, 'ornithorynque');
    await status(page).toContain('La recherche est indisponible');
    await page.context().setOffline(false);
    await page.keyboard.press('Enter');
    await status(page).toContain('1 résultat');
    // What has ended does not come: not « nothing more ». What had come stays.
    await page.context().setOffline(true);
    await past(page).check();
    await status(page).toContain('La recherche est indisponible');
    await past(page).uncheck();
    await status(page).toContain('1 résultat');
    // A word of another part of the index, which does not come: not « nothing found ».
    await ask(page, 'confidentiellissime');
    await status(page).toContain('La recherche est indisponible');
  });

  test('hands the focus of an answer to the first of those that take its place', async () => {
    const { page } = await open('national', '/recherche/?q=ornithorynque');
    await status(page).toContain('1 résultat');
    await page.getByLabel('Que cherchez-vous').fill('feuilleton');
    await page.keyboard.press('ArrowDown');
    await status(page).toContain('12 résultats');
    expect(
      await titles(page)
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
  });

  test('keeps its answers when other words do not come, and offers them once they do', async () => {
    const { page } = await open('national', '/recherche/');
    await page.route('**/pagefind/mots/**', (route) => route.abort());
    await ask(page, 'feuilleton ornithorinque');
    await status(page).toContain('12 résultats');
    await page.unroute('**/pagefind/mots/**');
    const offered = page.getByRole('link', { name: 'ornithorynque', exact: true });
    // The answers are there before the words have failed to come: only then does asking again help.
    await expect
      .poll(
        async () => {
          await page.keyboard.press('Enter');
          return offered.count();
        },
        { interval: 500 },
      )
      .toBe(1);
  });

  test('without JavaScript says what it needs and leads to all there is', async () => {
    const { page } = await open('national', '/recherche/?q=mare', { javaScriptEnabled: false });
    const main = page.locator('main');
    expect(await main.textContent()).toContain('La recherche a besoin de JavaScript');
    for (const href of ['/articles/', '/themes/biodiversite/', 'https://fictif.example/']) {
      expect(await main.locator(`a[href="${href}"]`).count(), href).toBe(1);
    }
  });

  test('a question without a space stays within a narrow screen', async () => {
    const { page } = await open('national', `/recherche/?q=${'z'.repeat(400)}`, {
      viewport: { width: 320, height: 800 },
    });
    await status(page).toContain('Aucun résultat');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  });

  test('in light and in dark: axe finds nothing on answers, which fit 320 pixels', async () => {
    const { page } = await open('national', '/recherche/?q=veillée&passe=1', {
      viewport: { width: 320, height: 800 },
    });
    await expect.poll(() => titles(page).count()).toBe(2);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsOf(page, colorScheme)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  });
});

describe('the search of a territory', () => {
  test('from its home page by keyboard, accents and plurals forgiven', async () => {
    const { page, problems } = await open('fictif', '/');
    await page.getByLabel('Que cherchez-vous').focus();
    await page.keyboard.type('veillees');
    await page.keyboard.press('Enter');
    await status(page).toBe('1 résultat pour «\u202Fveillees\u202F».');
    expect(await titles(page).getAttribute('href')).toBe('/agenda/2026-12-20-veillee/');
    await past(page).press('Space');
    await status(page).toContain('2 résultats');
    expect(await titles(page).last().getAttribute('href')).toBe('/agenda/2026-10-20-veillee/');
    expect(problems()).toEqual([]);
  });

  test('carries the question and its choices on to the portal, found or not', async () => {
    const { page } = await open('fictif', '/recherche/?q=ornithorynque&passe=1');
    await page.getByLabel('Thème').selectOption('biodiversite');
    await status(page).toContain('1 résultat');
    const link = page.getByRole('link', { name: 'Chercher dans tout le réseau' });
    const { origin, pathname, search } = new URL((await link.getAttribute('href')) ?? '');
    expect(origin + pathname).toBe('https://reseau.example/recherche/');
    await ask(page, 'zzzzqqq');
    await status(page).toContain('Aucun résultat');
    expect(await link.getAttribute('href')).toContain('?q=zzzzqqq&theme=biodiversite&passe=1');
    const portal = await open('national', pathname + search);
    await status(portal.page).toContain('1 résultat');
    expect(await portal.page.getByLabel('Thème').inputValue()).toBe('biodiversite');
    expect(await past(portal.page).isChecked()).toBe(true);
  });
});
