import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeLinkReport } from '@echosciences/content';
import { parse } from 'node-html-parser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeFiles } from '../bench/write-files.ts';
import { violationsOf } from '../src/axe.ts';
import { launchBrowser } from '../src/browser.ts';
import { field, openAdmin, startAdmin } from '../src/cms.ts';
import { createFixture } from '../src/fixture.ts';
import { htmlErrors, htmlFiles } from '../src/html.ts';
import type { ServedSites } from '../src/serve.ts';
import { serveSites } from '../src/serve.ts';
import { visitsOf } from '../src/visits.ts';

/** `/tableau-de-bord/` of a fictional territory where much waits, of an empty one and of the portal, on 24 November 2026. */
const fixture = createFixture();
const SITES = ['fictif', 'vide', 'national'];
const NOW = '2026-11-24T09:00:00+01:00';
const SHOWN = 30;
let browser: Browser;
let visit: ReturnType<typeof visitsOf>;
let served: ServedSites;

const twin = `---
title: Les volcans et leurs nuages
summary: Une soirée racontée deux fois, par deux personnes qui ne se sont pas parlé.
publishedAt: 2026-11-02
format: conference
occurrences: [{ start: 2026-12-03T18:30 }]
address: { name: Salle fictive, city: Grenoble }
---

[Une page retirée](/articles/retiree/), [une autre](/articles/un-article/), [l’agenda](/agenda/ce-week-end/).
`;
const withdrawn = `---
title: Une page retirée
summary: Un article que la coordination a retiré du site, sans l’effacer.
publishedAt: 2026-11-02
kind: reportage
visibility: hidden
---
`;
const announcement = `---
title: Annonce tout juste expirée
summary: Une annonce dont la date limite vient de passer, il y a quelques jours.
publishedAt: 2026-10-02
kind: emploi
deadline: 2026-11-20
---
`;
const bare = (number: number) => `---
title: Article nu ${number}
summary: Un article sans image.
publishedAt: 2026-11-02
kind: reportage
---
`;

beforeAll(async () => {
  writeFiles(join(fixture.root, 'content/fictif'), {
    'agenda/2026/2026-12-03-volcans/index.md': twin,
    'agenda/2026/2026-12-03-volcans-bis/index.md': twin,
    'articles/2026/retiree/index.md': withdrawn,
    'annonces/tout-juste-expiree/index.md': announcement,
    ...Object.fromEntries(
      Array.from({ length: SHOWN + 5 }, (_, index) => [
        `articles/2026/nu-${index}/index.md`,
        bare(index),
      ]),
    ),
  });
  for (const id of ['fictif', 'vide']) expect(fixture.exportData(id).output).toContain('exportés');
  writeLinkReport(join(fixture.root, 'content'), 'fictif', {
    checkedAt: '2026-11-23T04:00:00.000Z',
    asked: 12,
    faults: [
      {
        url: 'https://exemple.example/notice',
        state: 'dead',
        status: 404,
        entries: ['resource/mallette'],
      },
      {
        url: 'https://ciel.example/',
        state: 'unsure',
        status: 403,
        entries: ['community/ciel', 'article/masque'],
      },
    ],
  });
  await fixture.buildAll(SITES);
  served = await serveSites(SITES.map((id) => ({ id, name: id, dist: fixture.dist(id) })));
  browser = await launchBrowser();
  visit = visitsOf(browser);
});
afterAll(async () => {
  await browser?.close();
  served?.close();
  fixture.dispose();
});

const read = (site: string, path: string) => readFileSync(join(fixture.dist(site), path), 'utf8');
const dashboard = (site: string) => parse(read(site, 'tableau-de-bord/index.html'));
const plain = (text = '') => text.replace(/\s+/g, ' ').trim();
const part = (site: string, name: string) =>
  dashboard(site).querySelector(`section[aria-labelledby="${name}"]`);
const linesOf = (site: string, name: string) =>
  part(site, name)
    ?.querySelectorAll('.worklist__line')
    .map((line) => plain(line.text)) ?? [];
const tiles = (site: string) =>
  Object.fromEntries(
    dashboard(site)
      .querySelectorAll('.tile')
      .map((tile) => [tile.getAttribute('href'), tile.querySelector('.tile__count')?.text]),
  );

test('one look tells how much waits', () => {
  expect(tiles('fictif')).toEqual({
    '#a-venir': '7',
    '#a-completer': expect.any(String),
    '#depasses': '1',
    '#doublons': '1',
    '#liens-morts': '3',
  });
  expect(tiles('vide')).toEqual({
    '#a-venir': '0',
    '#a-completer': '0',
    '#depasses': '0',
    '#doublons': '0',
    '#liens-morts': '0',
  });
  expect(plain(dashboard('fictif').querySelector('.dashboard__top')?.text)).toContain(
    'Arrêté au mardi 24 novembre 2026.',
  );
});

test('each line leads to the page and to the CMS', () => {
  const line = part('fictif', 'a-completer')
    ?.querySelectorAll('.worklist__line')
    .find(({ text }) => text.includes('2026-12-03-volcans-bis'));
  expect(line?.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual([
    '/agenda/2026-12-03-volcans-bis/',
    '/admin/#/collections/fictif_agenda_2026/entries/2026-12-03-volcans-bis/index',
  ]);
  expect(line?.querySelectorAll('strong').map(({ text }) => text)).toEqual([
    'l’heure de fin',
    'la position sur la carte',
    'le tarif',
  ]);
});

test('its links open the very entries in the CMS', async () => {
  const admin = await startAdmin();
  try {
    const page = await openAdmin(browser, admin);
    for (const [path, title] of [
      ['fictif_agenda_2026/entries/2026-11-01-exposition/index', 'Exposition en cours'],
      ['fictif_lieux/entries/observatoire/index', 'Observatoire fictif'],
      ['fictif_agenda_2026/new', ''],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(admin.address(`#/collections/${path}`));
      await field(page, 'title').waitFor();
      expect(await field(page, 'title').inputValue()).toBe(title);
    }
    await page.context().close();
  } finally {
    await admin.close();
  }
}, 240_000);

test('what has passed, what is double and what leads nowhere is told, and why', () => {
  expect(linesOf('fictif', 'depasses')).toEqual([
    expect.stringMatching(/^Annonce tout juste expirée.*20.novembre 2026.* la reconduire/),
  ]);
  expect(linesOf('fictif', 'doublons')).toEqual([
    expect.stringMatching(/\(2026-12-03-volcans\).*\(2026-12-03-volcans-bis\).*Même jour/),
  ]);
  expect(linesOf('fictif', 'liens-morts')).toEqual([
    expect.stringContaining('/articles/retiree/'),
    expect.stringContaining('/articles/retiree/'),
    expect.stringMatching(/^Mallette fictive.*exemple\.example\/notice .*réponse 404/),
  ]);
  expect(part('fictif', 'liens-morts')?.text).toContain(
    '12 liens vers d’autres sites vérifiés le 23\u00A0novembre 2026',
  );
  expect(part('vide', 'liens-morts')?.text).toContain('n’ont pas encore été vérifiés');
});

test('a hidden entry is a number, and nothing more', () => {
  expect(plain(part('fictif', 'masques')?.text)).toContain('Articles : 2.');
  const all = readdirSync(join(fixture.dist('fictif'), 'tableau-de-bord'))
    .map((name) => read('fictif', `tableau-de-bord/${name}`))
    .join('\n');
  expect(all).not.toMatch(/article masqué|masque\//i);
});

test('long lists are cut on the page and whole in their file', () => {
  const quiet = dashboard('fictif').querySelectorAll('details').at(-1);
  expect(quiet?.querySelectorAll('.worklist__line')).toHaveLength(SHOWN);
  const rows = read('fictif', 'tableau-de-bord/a-enrichir.csv').trim().split('\r\n').length - 1;
  expect(rows).toBeGreaterThan(SHOWN + 5);
  expect(plain(quiet?.text)).toContain(`Et ${rows - SHOWN} autres, dans le fichier complet.`);
});

test('figures stand in tables and in files that a French spreadsheet opens', () => {
  const themes = read('fictif', 'tableau-de-bord/themes.csv');
  expect(themes.startsWith('\uFEFFThème;12 derniers mois;Total\r\n')).toBe(true);
  expect(themes).toContain('Astronomie et espace;4;4\r\n');
  const row = dashboard('fictif')
    .querySelectorAll('[aria-labelledby="themes"] tbody tr')
    .find(({ text }) => text.includes('Astronomie et espace'));
  expect(row?.querySelectorAll('td').map(({ text }) => text.trim())).toEqual(['4', '4']);
  expect(read('fictif', 'tableau-de-bord/contenus.csv')).toContain('Le Sappey-en-Chartreuse');
});

test('the portal counts the network and leads to the dashboard of each territory', () => {
  const rows = dashboard('national').querySelectorAll('section[aria-labelledby="reseau"] tbody tr');
  expect(
    rows.map((row) => [
      row.querySelector('a')?.getAttribute('href'),
      ...row.querySelectorAll('td').map(({ text }) => text.trim()),
    ]),
  ).toEqual([
    ['https://fictif.example/tableau-de-bord/', '7', expect.any(String), '1', '54', '54'],
    ['https://vide.example/tableau-de-bord/', '0', '0', '–', '1', '1'],
  ]);
  expect(linesOf('national', 'doublons')).toHaveLength(1);
  expect(read('national', 'tableau-de-bord/territoires.csv')).toContain('Fictif;7;');
});

test('no search engine and no page leads to it', () => {
  for (const id of SITES) {
    expect(dashboard(id).querySelector('meta[name="robots"]')?.getAttribute('content')).toBe(
      'noindex',
    );
    expect(read(id, 'sitemap-0.xml')).not.toContain('/tableau-de-bord/');
    expect(read(id, '_headers')).toContain('/tableau-de-bord/*\n  X-Robots-Tag: noindex\n');
    const linking = htmlFiles(fixture.dist(id)).filter(
      (file) =>
        !file.includes('/tableau-de-bord/') &&
        /href="[^"]*\/tableau-de-bord\//.test(readFileSync(file, 'utf8')),
    );
    expect(linking).toEqual([]);
  }
});

test('it is valid HTML and runs no script', async () => {
  const files = SITES.map((id) => join(fixture.dist(id), 'tableau-de-bord/index.html'));
  expect(await htmlErrors(files)).toEqual([]);
  for (const id of SITES) {
    const scripts = dashboard(id).querySelectorAll('script:not([type="application/ld+json"])');
    expect(scripts.map((script) => script.outerHTML)).toEqual([]);
  }
});

test.each(
  SITES.flatMap((id) => (['light', 'dark'] as const).map((scheme) => [id, scheme] as const)),
)('of %s, in %s, axe finds nothing, everything open, at 320 px', async (id, colorScheme) => {
  const options = { colorScheme, viewport: { width: 320, height: 800 } };
  const { page, problems } = await visit(served.address(id, '/tableau-de-bord/'), NOW, options);
  for (const summary of await page.locator('main summary').all()) await summary.click();
  expect(await violationsOf(page, colorScheme)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(problems).toEqual([]);
});
