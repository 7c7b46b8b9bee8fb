import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { createSitesServer, localAddress } from '@echosciences/scripts/lib/server.ts';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from '../src/axe.ts';
import { launchBrowser } from '../src/browser.ts';
import { createFixture } from '../src/fixture.ts';

/** The search of a fictional territory and of its portal, in a browser, on 24 November 2026. */
const fixture = createFixture();
let browser: Browser;
let server: ReturnType<typeof createSitesServer>;
let port: number;

const entry = (path: string, fields: string, body: string) => {
  const file = join(fixture.root, 'content/fictif', path, 'index.md');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `---\nsummary: Une entrée qui n’existe que pour être cherchée.\npublishedAt: 2026-11-02\n${fields}\n---\n\n${body}\n`,
  );
};
const event = (day: string, title: string) =>
  entry(
    `agenda/${day.slice(0, 4)}/${day}-veillee`,
    `title: ${title}\nformat: observation\nthemes: [astronomie-espace]\nplace: observatoire\noccurrences: [{ start: ${day}T20:00, end: ${day}T22:00 }]`,
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
    'Un texte zygomatique avec `<img src=x onerror=document.title=2>` et <b>du gras</b>.',
  );
  entry(
    'articles/2026/cache',
    'title: Un article que personne ne lit\nkind: reportage\nvisibility: hidden',
    'Un mot confidentiellissime.',
  );
  event('2026-10-20', 'Veillée aux perséides, la grande veillée');
  event('2026-12-20', 'Une soirée pour veiller, avec une veillée sous les étoiles');
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
  for (const id of ['fictif', 'national']) {
    const { code, output } = fixture.build(id);
    expect(code, output).toBe(0);
  }
  server = createSitesServer(
    ['fictif', 'national'].map((id) => ({ id, name: id, dist: fixture.dist(id) })),
  );
  await new Promise<void>((done) => server.listen(0, done));
  port = (server.address() as AddressInfo).port;
  browser = await launchBrowser();
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser?.close();
  server?.close();
  fixture.dispose();
});

async function open(site: string, path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ locale: 'fr-FR', ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (!new URL(request.url()).hostname.endsWith('localhost')) problems.push(request.url());
  });
  await page.clock.setFixedTime(new Date('2026-11-24T09:00:00+01:00'));
  await page.goto(new URL(path, localAddress(site, port)).href);
  return { page, problems };
}

const titles = (page: Page) => page.locator('.search-result h2 a');
const status = (page: Page) => expect.poll(() => page.getByRole('status').textContent());

describe('the search of the portal', () => {
  test('finds a word in the text of a territory’s article, and leads to its own site', async () => {
    const { page, problems } = await open('national', '/recherche/?q=ornithorynques');
    await status(page).toBe('1 résultat pour «\u202Fornithorynques\u202F».');
    expect(await titles(page).getAttribute('href')).toBe('https://fictif.example/articles/mare/');
    const result = page.locator('.search-result');
    expect(await result.locator('[data-slot=kind]').textContent()).toMatch(/^Article · /);
    expect(await result.locator('[data-slot=territory]').textContent()).toBe('Fictif');
    expect(await result.locator('mark').textContent()).toBe('ornithorynque,');
    expect(await result.textContent()).toContain('Devant l’ornithorynque, personne');
    expect(problems).toEqual([]);
  });

  test('narrows by territory, says how many answers each choice has, and keeps it in the address', async () => {
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
  });

  test('has a territory chosen by its address', async () => {
    const { page } = await open('national', '/recherche/?q=ornithorynque&territoire=vide');
    await status(page).toContain('Aucun résultat');
    expect(await page.getByLabel('Territoire').inputValue()).toBe('vide');
    await page.getByRole('link', { name: 'Chercher sans filtre' }).click();
    await status(page).toContain('1 résultat');
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
    expect(problems).toEqual([]);
  });

  test('finds nothing of a hidden entry, which the export does not tell either', async () => {
    const texts = readFileSync(join(fixture.root, 'content/fictif/dist/search.json'), 'utf8');
    expect(texts).toContain('ornithorynque');
    expect(texts).not.toContain('confidentiel');
    const { page } = await open('national', '/recherche/?q=confidentiellissime');
    await status(page).toContain('Aucun résultat');
  });

  test('puts what has ended after what is to come, and says so', async () => {
    const { page } = await open('national', '/recherche/?q=veillée');
    await expect
      .poll(() => titles(page).allTextContents())
      .toEqual([expect.stringMatching(/^Une soirée/), expect.stringMatching(/^Veillée/)]);
    expect(
      await page
        .locator('.search-result')
        .evaluateAll((results) => results.map((one) => one.querySelector('.badge')?.textContent)),
    ).toEqual([undefined, 'Passé']);
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

  test('offers near words and the rubriques when there is nothing', async () => {
    const { page } = await open('national', '/recherche/?q=ornithorinque+zzzzqqq');
    await status(page).toContain('Aucun résultat');
    await page.getByRole('link', { name: 'ornithorynque' }).click();
    await status(page).toContain('1 résultat');
    await page.getByLabel('Que cherchez-vous').fill('zzzzqqq');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('[data-search-browse] a[href="/articles/"]').isVisible())
      .toBe(true);
  });

  test('does not take the beginning of a word for the word', async () => {
    const { page } = await open('national', '/recherche/?q=dinosaures');
    await status(page).toBe('Aucun résultat pour «\u202Fdinosaures\u202F».');
  });

  test('says that it is unavailable when the network fails, and works once it is back', async () => {
    const { page } = await open('national', '/recherche/');
    await page.context().setOffline(true);
    await page.getByLabel('Que cherchez-vous').fill('ornithorynque');
    await page.keyboard.press('Enter');
    await status(page).toContain('La recherche est indisponible');
    await page.context().setOffline(false);
    await page.keyboard.press('Enter');
    await status(page).toContain('1 résultat');
    // A word of another part of the index, which does not come: not « nothing found ».
    await page.context().setOffline(true);
    await page.getByLabel('Que cherchez-vous').fill('confidentiellissime');
    await page.keyboard.press('Enter');
    await status(page).toContain('La recherche est indisponible');
  });

  test('without JavaScript says what it needs and leads to all there is', async () => {
    const { page } = await open('national', '/recherche/?q=mare', { javaScriptEnabled: false });
    const main = page.locator('main');
    expect(await main.textContent()).toContain('La recherche a besoin de JavaScript');
    for (const href of ['/articles/', '/themes/biodiversite/', 'https://fictif.example/']) {
      expect(await main.locator(`a[href="${href}"]`).count(), href).toBe(1);
    }
  });

  test.each(['light', 'dark'] as const)('in %s: axe finds nothing on answers', async (scheme) => {
    const { page } = await open('national', '/recherche/?q=veillée', {
      colorScheme: scheme,
      viewport: { width: 320, height: 800 },
    });
    await expect.poll(() => titles(page).count()).toBe(2);
    expect(await violationsOf(page, scheme)).toEqual([]);
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
    await status(page).toBe('2 résultats pour «\u202Fveillees\u202F».');
    expect(await titles(page).first().getAttribute('href')).toBe('/agenda/2026-12-20-veillee/');
    expect(problems).toEqual([]);
  });

  test.each([
    ['with answers', 'ornithorynque', /1 résultat/],
    ['without any', 'zzzzqqq', /Aucun résultat/],
  ])('%s carries the question and the theme on to the portal', async (_, question, sentence) => {
    const { page } = await open('fictif', `/recherche/?q=${question}`);
    await page.getByLabel('Thème').selectOption('biodiversite');
    await status(page).toMatch(sentence);
    const link = page.getByRole('link', { name: 'Chercher dans tout le réseau' });
    const { origin, pathname, search } = new URL((await link.getAttribute('href')) ?? '');
    expect(origin + pathname).toBe('https://reseau.example/recherche/');
    const portal = await open('national', pathname + search);
    await status(portal.page).toMatch(sentence);
    expect(await portal.page.getByLabel('Thème').inputValue()).toBe('biodiversite');
  });
});
