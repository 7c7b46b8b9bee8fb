import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { criteria } from '@echosciences/theme/accessibility/criteria.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditPage, openAuditPage } from '../audit/audit-page.ts';
import { DESKTOP } from '../audit/check.ts';
import { checkNames, pageChecks, siteChecks } from '../audit/checks.ts';
import { overflowing } from '../audit/overflow.ts';
import { writeReport } from '../audit/report.ts';
import { shapeOf, templatesOf } from '../audit/templates.ts';
import { launchBrowser, problemsOf } from '../src/browser.ts';
import { createFixture } from '../src/fixture.ts';
import type { ServedSites } from '../src/serve.ts';
import { serveSites } from '../src/serve.ts';

/** The audit of `pnpm audit:accessibilite`, on every template of a fictional territory and of its portal. */
const NOW = '2026-11-24';
const fixture = createFixture();
let browser: Browser;
let sites: ServedSites;

const WORD = 'Hypercommunicationnellement'.repeat(4);
const entry = (fields: string, body = '') =>
  `---\ntitle: ${WORD}\nsummary: Un contenu dont les mots sont plus longs que l’écran.\npublishedAt: 2026-11-02\n${fields}\n---\n${body}`;
const ADDRESS = `{ name: ${WORD}, city: Grenoble, lat: 45.19, lon: 5.72 }`;
/** Entries with words that no line has room for, by their folders. */
const WITHOUT_SPACES = {
  'agenda/2026/2026-12-16-mots': entry(
    `format: atelier\noccurrences: [{ start: 2026-12-16T09:00, end: 2026-12-16T10:00 }]\naddress: ${ADDRESS}\nregistration: { email: reservations@citedessciencesetdelindustrie.fr }`,
  ),
  'lieux/mots': entry(
    `kind: musee\naddress: ${ADDRESS}\nopeningHours: ${'lundi'.repeat(100)}\ncontact: { url: https://exemple.example/${'chemin'.repeat(30)} }`,
  ),
  'articles/2026/mots': entry(
    'kind: reportage\nplaces: [mots]',
    `\n${'Texte du premier. '.repeat(300)}\n\n## ${WORD}\n\nTexte.\n\n## Deuxième\n\nTexte.\n\n## Troisième\n\nTexte.\n`,
  ),
};

beforeAll(async () => {
  writeReport(fixture.root, {
    date: NOW,
    sites: 3,
    pages: 90,
    chromium: '150',
    checks: [...pageChecks, ...siteChecks].map(({ name, label }) => ({
      name,
      label,
      findings: name === 'html-valide' ? 2 : 0,
    })),
  });
  for (const [folder, text] of Object.entries(WITHOUT_SPACES)) {
    mkdirSync(join(fixture.root, 'content/fictif', folder));
    fixture.write(`content/fictif/${folder}/index.md`, text);
  }
  for (const id of ['fictif', 'vide']) expect(fixture.exportData(id).code).toBe(0);
  const ids = ['fictif', 'national'];
  await fixture.buildAll(ids);
  sites = await serveSites(ids.map((id) => ({ id, name: id, dist: fixture.dist(id) })));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  sites?.close();
  fixture.dispose();
});

test('no check finds anything on any template, and no page fails in the console', async () => {
  const territory = templatesOf(fixture.dist('fictif'));
  const known = new Set(territory.map(({ name }) => name));
  const portal = templatesOf(fixture.dist('national')).filter(({ name }) => !known.has(name));
  expect(territory.length).toBeGreaterThan(25);
  expect(portal.length).toBeGreaterThan(4);
  const queue = [
    ...territory.map(({ path }) => sites.address('fictif', path)),
    ...portal.map(({ path }) => sites.address('national', path)),
  ].values();
  const findings: string[] = [];
  const auditSome = async () => {
    const page = await openAuditPage(browser, NOW);
    const problems = problemsOf(page);
    for (const address of queue) {
      for (const { check, element } of await auditPage(page, address, pageChecks)) {
        findings.push(`${new URL(address).pathname} ${check} ${element}`);
      }
      // The audit's own script, in the letter's preview, which lets none run.
      const own = problems.splice(0).filter((problem) => !problem.startsWith('Blocked script'));
      findings.push(...own.map((problem) => `${address} ${problem}`));
    }
    await page.context().close();
  };
  await Promise.all([auditSome(), auditSome()]);
  expect(findings).toEqual([]);
}, 400_000);

describe('words without spaces', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openAuditPage(browser, NOW);
  });
  afterAll(() => page?.context().close());

  test.each([
    '/',
    '/agenda/',
    '/agenda/2026/',
    '/agenda/2026/12/',
    '/agenda/2026-12-16-mots/',
    '/articles/mots/',
    '/lieux/',
    '/lieux/mots/',
    '/carte/',
    '/hors-ligne/',
  ])('%s: make no page scroll sideways, and cut nothing', async (path) => {
    const checks = pageChecks.filter(({ name }) => ['largeur-320', 'texte-200'].includes(name));
    expect(await auditPage(page, sites.address('fictif', path), checks)).toEqual([]);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflowing(page), `${width} px`).toEqual([]);
    }
    await page.setViewportSize(DESKTOP);
  });
});

test('no check of a whole site finds anything', async () => {
  for (const { name, run } of siteChecks) {
    expect(await run(fixture.dist('fictif')), name).toEqual([]);
  }
});

test('the statement and every footer say the state that follows from the last audit', () => {
  const page = readFileSync(join(fixture.dist('fictif'), 'accessibilite/index.html'), 'utf8');
  expect(page).toContain('<strong>partiellement conforme</strong>');
  expect(page).toContain('<time datetime="2026-11-24">24\u00A0novembre 2026</time>');
  expect(page).toContain('code HTML valide\u00A0: 2 défauts');
  expect(page).toMatch(/déclarés non conformes\u00A0: 5\.6, 8\.1, 8\.2/);
  const home = readFileSync(join(fixture.dist('fictif'), 'index.html'), 'utf8');
  expect(home).toContain('Accessibilité\u00A0: partiellement conforme');
});

test('pages of one kind are one template, whatever they are about', () => {
  expect(shapeOf('/agenda/themes/climat/')).toBe(shapeOf('/agenda/themes/espace/'));
  expect(shapeOf('/agenda/2026/12/')).toBe(shapeOf('/agenda/2025/03/'));
  expect(shapeOf('/articles/page/2/')).toBe('/articles/page/0');
  expect(shapeOf('/articles/un-article/')).not.toBe(shapeOf('/articles/'));
  expect(shapeOf('/404.html')).toBe('/404.html');
});

test('criteria rest on checks that exist', () => {
  const named = new Set(criteria.flatMap(({ checks = [] }) => checks));
  expect([...named].filter((name) => !checkNames.includes(name))).toEqual([]);
});

describe('a page made wrong is found', () => {
  const LONG = 'texte '.repeat(40);
  const WRONG: [check: string, what: string, body: string, css?: string, head?: string][] = [
    ['axe', 'an image without words', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'],
    [
      'axe-sombre',
      'grey on dark',
      '<p class="a">Texte</p>',
      '@media (prefers-color-scheme: dark) { body { background: #111 } .a { color: #333 } }',
    ],
    ['titres', 'a level skipped', '<h4>Trop bas</h4>'],
    ['langue', 'a code that is none', '<p lang="français">Texte</p>'],
    ['liens', 'a vague link', '<p><a href="/x/">Cliquez ici</a></p>'],
    [
      'liens',
      'one name for two pages',
      '<p><a href="/x/">Voir l’article</a></p><p><a href="/y/">Voir l’article</a></p>',
    ],
    ['abreviations', 'bare initials', '<p><a href="/x.xml">Flux RSS des articles</a></p>'],
    ['abreviations', 'an abbreviation that explains nothing', '<p><abbr>CSTI</abbr></p>'],
    ['dates', 'a date for eyes only', '<p>dim. 13 déc.</p>'],
    ['dates', 'a time without its date', '<p><time>13 décembre</time></p>'],
    [
      'focus-visible',
      'an outline taken away',
      '<button class="a" type="button">Un bouton</button>',
      '.a:focus { outline: none }',
    ],
    [
      'focus-visible',
      'an outline too pale',
      '<button class="a" type="button">Un bouton</button>',
      '.a:focus { outline: 3px solid #eee }',
    ],
    [
      'mouvement-reduit',
      'a long transition',
      '<p class="a">Texte</p>',
      '.a { transition: transform 1s }',
    ],
    [
      'couleurs-forcees',
      'a button that is its background',
      '<button class="a" type="button">Un bouton</button>',
      '.a { border: 0; background: #036; color: #fff }',
    ],
    [
      'couleurs-forcees',
      'a current page told by its background',
      '<nav aria-label="Menu"><a class="b" href="/" aria-current="page">Ici</a> <a class="b" href="/x/">Là</a></nav>',
      '.b[aria-current] { background: #fd0 }',
    ],
    [
      'cibles-44',
      'a small button',
      '<button class="a" type="button">x</button>',
      '.a { min-width: 0; min-height: 0; width: 20px; height: 20px }',
    ],
    ['largeur-320', 'a wide box', '<div class="a">Texte</div>', '.a { width: 700px }'],
    [
      'texte-200',
      'a box of pixels',
      `<div class="a">${LONG}</div>`,
      '.a { height: 60px; overflow: hidden; font-size: 1rem; width: 40rem }',
    ],
    [
      'texte-200',
      'text over text',
      '<p class="a">Premier texte</p><p class="b">Second texte</p>',
      '.a { position: absolute; top: 300px; font-size: 1rem } .b { position: absolute; top: 312px; font-size: 1rem }',
    ],
    [
      'espacement-texte',
      'a line that cannot grow',
      `<div class="a">${LONG}</div>`,
      '.a { height: 1.2em; overflow: hidden; width: 20rem }',
    ],
  ];
  let page: Page;
  const show = async (body: string, css = '', checks = pageChecks) => {
    const address = 'http://page.example/';
    await page.unrouteAll();
    await page.route(address, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="fr"><head><title>Page d’essai</title><style>body { font-size: 1rem } a, button { display: inline-block; min-width: 44px; min-height: 44px } :focus-visible { outline: 3px solid #036; outline-offset: 2px } @media (prefers-color-scheme: dark) { :focus-visible { outline-color: #036 } } ${css}</style></head><body><main><h1>Page d’essai</h1>${body}</main></body></html>`,
      }),
    );
    return auditPage(page, address, checks);
  };
  beforeAll(async () => {
    page = await openAuditPage(browser, NOW);
  });

  test('and one made right is not', async () => {
    const found = await show(
      '<p>Du texte et <a href="/x/">un lien vers une page</a>.</p><button type="button">Un bouton</button><p><time datetime="2026-12-13">dimanche 13 décembre 2026</time></p><p><abbr title="fil de nouveautés">RSS</abbr></p>',
      'button { border: 2px solid }',
    );
    expect(found).toEqual([]);
  });

  test.each(WRONG)('%s: %s', async (check, _what, body, css) => {
    const own = pageChecks.filter(({ name }) => name === check);
    expect((await show(body, css, own)).length).toBeGreaterThan(0);
  });

  test('every check on pages has such a case', () => {
    const cases = new Set(WRONG.map(([check]) => check));
    expect(pageChecks.map(({ name }) => name).filter((name) => !cases.has(name))).toEqual([]);
  });
});
