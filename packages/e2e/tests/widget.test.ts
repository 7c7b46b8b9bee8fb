import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createSitesServer } from '@echosciences/scripts/lib/server.ts';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from '../src/axe.ts';
import { launchBrowser } from '../src/browser.ts';
import { createBuiltFixture } from '../src/fixture.ts';
import type { ForeignPage } from '../src/foreign-page.ts';
import { createForeignSite } from '../src/foreign-page.ts';
import { htmlErrors, htmlFiles } from '../src/html.ts';
import { visitsOf } from '../src/visits.ts';

/** The widget in pages of other sites, on a fictional network built for 24 November 2026. */
const fixture = await createBuiltFixture();
let browser: Browser;
let visits: ReturnType<typeof visitsOf>;
let server: ReturnType<typeof createSitesServer>;
let foreign: Awaited<ReturnType<typeof createForeignSite>>;
let portal: string;

beforeAll(async () => {
  server = createSitesServer([
    { id: 'national', name: 'Réseau fictif', dist: fixture.dist('national') },
  ]);
  await new Promise<void>((done) => server.listen(0, done));
  portal = `http://localhost:${(server.address() as AddressInfo).port}`;
  foreign = await createForeignSite();
  browser = await launchBrowser();
  visits = visitsOf(browser);
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  foreign?.close();
  fixture.dispose();
});

const TITLES = [
  'Ateliers du mercredi',
  expect.stringContaining('</script><script>alert("titre")</script>'),
  'Sortie annulée',
  'Conférence en ligne',
  'Exposition en cours',
];
/** The origin for which the fixture's portal is built. */
const CANONICAL = 'https://reseau.example';
const FALLBACK = '<a href="https://reseau.example/agenda/">L’agenda, ici</a>';
const script = () => `<script src="${portal}/widget/agenda.js" async></script>`;
const widget = (attributes = '') =>
  `${script()}<echosciences-agenda ${attributes}>${FALLBACK}</echosciences-agenda>`;
const policy = (styles: string) =>
  `default-src 'none'; script-src ${portal}; connect-src ${portal}; style-src ${styles}`;

const NOW = '2026-11-24T10:00:00+01:00';

interface Visit extends BrowserContextOptions {
  /** Instant of the reader's clock. */
  now?: string;
}

/** A page of which something is changed before it asks for anything. */
function visit(options: BrowserContextOptions = {}) {
  return visits('about:blank', NOW, options);
}

function open(content: ForeignPage, { now = NOW, ...options }: Visit = {}) {
  return visits(foreign.publish(content), now, options);
}

const titles = (page: Page) => page.locator('.agenda__name').allTextContents();
const status = (page: Page) => page.locator('.agenda').getByRole('status');
const styleOf = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

describe('in a page of another site', () => {
  test('shows the next events in its own styles, whatever the page’s do', async () => {
    const { page, problems } = await open({
      html: 'dir="rtl"',
      policy: policy("'self'"),
      css: `
        * { all: unset !important; color: red !important; display: none !important; font-size: 3px !important; }
        html, body, main { display: block !important; }
        a, h2, li { display: none !important; visibility: hidden !important; }
        html { font-size: 62.5%; letter-spacing: 1em; text-transform: uppercase; }
        :root { --accent: red; --surface: red; --ink: red; --teinte: red; }`,
      body: widget('nombre="6"'),
    });
    await expect.poll(() => titles(page)).toEqual(TITLES);
    const first = page.locator('.agenda__event').first();
    expect(await first.getByRole('link').getAttribute('href')).toBe(
      'https://fictif.example/agenda/2026-12-02-ateliers/',
    );
    expect(await first.locator('time').textContent()).toMatch(
      /^Mercredi 2.décembre, 10\sh.*12\sh, et d’autres dates$/,
    );
    expect(await first.locator('time').getAttribute('datetime')).toBe('2026-12-02T10:00');
    expect(await page.locator('.agenda__badge').allTextContents()).toEqual(
      expect.arrayContaining(['Complet', 'Annulé', 'En ligne', 'Gratuit']),
    );
    for (const link of await page.locator('.agenda a').all()) {
      expect(await link.isVisible()).toBe(true);
    }
    expect(await styleOf(page, 'echosciences-agenda', 'display')).toBe('block');
    expect(await styleOf(page, '.agenda__name a', 'color')).not.toBe('rgb(255, 0, 0)');
    expect(await styleOf(page, '.agenda', 'background-color')).toBe('rgb(255, 255, 255)');
    expect(await styleOf(page, '.agenda', 'font-size')).toBe('16px');
    expect(await styleOf(page, '.agenda__name', 'letter-spacing')).toBe('normal');
    expect(await styleOf(page, '.agenda__name', 'text-transform')).toBe('none');
    expect(await styleOf(page, '.agenda__list', 'direction')).toBe('ltr');
    expect(await page.locator('.agenda').getAttribute('lang')).toBe('fr');
    expect(problems).toEqual([]);
  });

  test('needs of a strict policy its script and its data, no style', async () => {
    const { page, problems } = await open({ policy: policy("'none'"), body: widget() });
    await expect.poll(() => titles(page)).toEqual(TITLES);
    expect(await styleOf(page, '.agenda', 'border-radius')).toBe('8px');
    expect(await styleOf(page, '.agenda', '--teinte')).toBe('265');
    expect(problems).toEqual([]);
  });

  test('takes the page’s colours and font by its variables, and headings at the level it says', async () => {
    const { page } = await open({
      css: 'echosciences-agenda { --echosciences-accent: rgb(1, 2, 3); --echosciences-police: serif } echosciences-agenda::part(titre) { text-transform: uppercase }',
      body: widget('niveau="3" titre="Sortir" territoire="fictif" theme="climat"'),
    });
    const title = page.getByRole('heading', { level: 3, name: 'Sortir' });
    await title.waitFor();
    expect(await title.evaluate((element) => getComputedStyle(element).textTransform)).toBe(
      'uppercase',
    );
    expect(await page.getByRole('heading', { level: 4 }).allTextContents()).toEqual([
      'Ateliers du mercredi',
    ]);
    expect(await styleOf(page, '.agenda__footer a', 'color')).toBe('rgb(1, 2, 3)');
    expect(await styleOf(page, '.agenda', 'font-family')).toBe('serif');
    expect(await page.locator('.agenda__footer a').getAttribute('href')).toBe(
      'https://fictif.example/agenda/themes/climat/',
    );
  });

  test('in a narrow column the text goes below its leaf, which leaves it no room beside', async () => {
    const { page } = await open({ body: `<div style="width: 200px">${widget()}</div>` });
    const text = page.locator('.agenda__body').first();
    await text.waitFor();
    const [leaf, below] = [
      await page.locator('.agenda__leaf').first().boundingBox(),
      await text.boundingBox(),
    ];
    expect(below?.y).toBeGreaterThan((leaf?.y ?? 0) + (leaf?.height ?? 0));
    expect(below?.width).toBeGreaterThan(150);
  });

  test('is dark in a page that is, or when asked; axe finds nothing', async () => {
    const light = await open({ body: widget() }, { colorScheme: 'dark' });
    await expect.poll(() => titles(light.page)).toHaveLength(TITLES.length);
    expect(await styleOf(light.page, '.agenda', 'background-color')).toBe('rgb(255, 255, 255)');
    expect(await violationsOf(light.page, 'light')).toEqual([]);
    const dark = await open({ css: ':root { color-scheme: dark }', body: widget() });
    await expect.poll(() => titles(dark.page)).toHaveLength(TITLES.length);
    const background = await styleOf(dark.page, '.agenda', 'background-color');
    expect(background).not.toBe('rgb(255, 255, 255)');
    expect(await violationsOf(dark.page, 'dark')).toEqual([]);
    await light.page
      .locator('echosciences-agenda')
      .evaluate((element) => element.setAttribute('apparence', 'sombre'));
    await expect.poll(() => styleOf(light.page, '.agenda', 'background-color')).toBe(background);
  });
});

describe('is never stale', () => {
  test('what has ended at the reader’s time in Paris is not there, what goes on moves to its next date', async () => {
    const now = '2026-12-14T02:00:00+01:00';
    for (const timezoneId of ['Europe/Paris', 'America/Cayenne']) {
      const { page } = await open({ body: widget() }, { now, timezoneId });
      const time = page.locator('.agenda__event').first().locator('time');
      await expect.poll(() => time.textContent()).toMatch(/^Aujourd’hui, lundi 14.décembre/);
      expect(await titles(page)).toEqual([
        'Sortie annulée',
        'Conférence en ligne',
        TITLES[1],
        'Ateliers du mercredi',
        'Exposition en cours',
      ]);
    }
  });

  test('says so when nothing is left, with a way to the agenda', async () => {
    const { page } = await open({ body: widget() }, { now: '2027-03-01T09:00:00+01:00' });
    await expect.poll(() => status(page).textContent()).toBe('Rien n’est annoncé pour le moment.');
    expect(await page.locator('.agenda__footer a').getAttribute('href')).toBe(
      `${CANONICAL}/agenda/`,
    );
  });

  test('a page that stays open lets go of an event as it ends', async () => {
    // Its clock is not put back: a page of its own.
    const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
    await page.clock.install({ time: new Date('2026-12-02T11:59:00+01:00') });
    await page.goto(foreign.publish({ body: widget('theme="climat"') }));
    const time = page.locator('.agenda__event time');
    await expect.poll(() => time.textContent()).toMatch(/, 10\sh/);
    await page.clock.runFor(2 * 60_000);
    await expect.poll(() => time.textContent()).toMatch(/, 14\sh/);
  });
});

describe('says what is wrong', () => {
  test('of a territory without events: nothing announced, and its own agenda', async () => {
    const { page, problems } = await open({ body: widget('territoire="vide"') });
    await expect.poll(() => status(page).textContent()).toBe('Rien n’est annoncé pour le moment.');
    expect(await page.locator('.agenda__title').textContent()).toBe('Agenda des sciences en Vide');
    expect(await page.locator('.agenda__footer a').getAttribute('href')).toBe(
      'https://vide.example/agenda/',
    );
    expect(problems).toEqual([]);
  });

  test.each(['theme="climatologie"', 'territoire="../../api/v1"'])(
    'of %s: the attribute, and where the names are; the page’s own link stays',
    async (attributes) => {
      const { page } = await open({ body: widget(attributes) });
      await expect.poll(() => status(page).textContent()).toContain('Cet agenda n’existe pas');
      expect(await status(page).getByRole('link').getAttribute('href')).toBe(`${portal}/widget/`);
      expect(await page.getByText('L’agenda, ici').isVisible()).toBe(true);
    },
  );

  test('of a network that fails: the page’s own link stays, and one may try again', async () => {
    const { page } = await visit();
    await page.route('**/widget/donnees/**', (route) => route.abort());
    await page.goto(foreign.publish({ body: widget() }));
    await expect.poll(() => status(page).textContent()).toContain('n’a pas pu être chargé');
    expect(await page.getByText('L’agenda, ici').isVisible()).toBe(true);
    const retry = page.getByRole('button', { name: 'Réessayer' });
    const hasFocus = (target: typeof retry) =>
      expect.poll(() => target.evaluate((element) => element.matches(':focus'))).toBe(true);
    await retry.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page).textContent()).toContain('n’a pas pu être chargé');
    await hasFocus(retry);
    await page.unroute('**/widget/donnees/**');
    await page.keyboard.press('Enter');
    await expect.poll(() => titles(page)).toEqual(TITLES);
    await hasFocus(page.locator('.agenda__name a').first());
    await expect.poll(() => page.getByText('L’agenda, ici').isVisible()).toBe(false);
  });

  test('without its script, the page’s own link is there', async () => {
    const { page } = await open({ body: widget() }, { javaScriptEnabled: false });
    expect(await page.getByText('L’agenda, ici').isVisible()).toBe(true);
  });
});

test('may be included twice, come later in a page, and change its attributes', async () => {
  const { page, problems } = await open({ body: `${script()}${script()}<div id="later"></div>` });
  await page.evaluate(() => {
    const element = document.createElement('echosciences-agenda');
    element.setAttribute('nombre', '2');
    document.querySelector('#later')?.append(element);
  });
  await expect.poll(() => titles(page)).toEqual(TITLES.slice(0, 2));
  const set = (name: string, value: string) =>
    page
      .locator('echosciences-agenda')
      .evaluate((element, [key = '', text = '']) => element.setAttribute(key, text), [name, value]);
  await set('nombre', '20');
  await expect.poll(() => titles(page)).toEqual(TITLES);
  await set('theme', 'climat');
  await expect.poll(() => titles(page)).toEqual(['Ateliers du mercredi']);
  await set('titre', '');
  await expect.poll(() => page.locator('.agenda__title').count()).toBe(0);
  expect(problems).toEqual([]);
});

test('the script is under 10 kB compressed; any origin may read it, the data, the feeds, an error', async () => {
  const answer = await fetch(`${portal}/widget/agenda.js`);
  expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=600');
  expect(gzipSync(await answer.text()).length).toBeLessThan(10_000);
  for (const path of [
    '/widget/agenda.js',
    '/widget/donnees/reseau/tous.json',
    '/widget/donnees/vide/climat.json',
    '/widget/donnees/rien/tous.json',
    '/api/v1/evenements.json?x=1',
    '/flux/agenda.json',
  ]) {
    const { headers } = await fetch(portal + path);
    expect(headers.get('access-control-allow-origin'), path).toBe('*');
  }
  const { headers } = await fetch(`${portal}/agenda/`);
  expect(headers.get('access-control-allow-origin')).toBeNull();
});

test('the frame shows the same without a script, in a sandbox, and opens its links in the page’s place', async () => {
  const { page, problems } = await open({
    policy: `default-src 'none'; frame-src ${portal}`,
    body: `<iframe src="${portal}/widget/cadre/reseau/tous/" title="Agenda" width="320" height="640" sandbox="allow-top-navigation-by-user-activation"></iframe>`,
  });
  const frame = page.frameLocator('iframe');
  expect(await frame.locator('.agenda__name').allTextContents()).toEqual(TITLES);
  expect(await frame.locator('script').count()).toBe(0);
  expect(await frame.locator('time').first().textContent()).toMatch(/^Mercredi 2.décembre 2026, /);
  expect(await frame.locator('main').textContent()).toContain('À jour au 24\u00A0novembre 2026.');
  expect(
    await frame.locator('html').evaluate((element) => element.scrollWidth),
  ).toBeLessThanOrEqual(320);
  await page.route('https://fictif.example/**', (route) => route.fulfill({ body: 'arrivé' }));
  await frame.getByRole('link', { name: 'Ateliers du mercredi' }).click();
  await page.waitForURL('https://fictif.example/agenda/2026-12-02-ateliers/');
  // The sandbox blocks what the test itself evaluates in the frame, and says so.
  expect(problems.filter((text) => !text.startsWith('Blocked script execution'))).toEqual([]);
});

describe('the page that makes the snippets', () => {
  test('gives HTML that works as copied', async () => {
    const { page, problems } = await visit({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${portal}/widget/?territoire=fictif`);
    expect(await page.getByLabel('Territoire').inputValue()).toBe('fictif');
    await page.getByLabel('Thème').selectOption('astronomie-espace');
    await page.getByLabel('Nombre').fill('2');
    await page.getByLabel('Titre', { exact: true }).fill('L’été & les "étoiles"');
    await expect.poll(() => titles(page)).toEqual([TITLES[1], 'Exposition en cours']);
    await expect
      .poll(() => page.locator('.agenda__title').textContent())
      .toBe('L’été & les "étoiles"');
    await page.getByRole('button', { name: 'Copier : À copier dans votre page' }).click();
    await expect.poll(() => page.locator('[data-copied=element]').textContent()).toBe('Copié.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const frame = await page.locator('[data-snippet=cadre]').textContent();
    expect(problems).toEqual([]);

    const partner = await visit();
    // What is built for the canonical origin answers from the server of this test.
    await partner.page.route(`${CANONICAL}/**`, async (route) => {
      const response = await route.fetch({ url: route.request().url().replace(CANONICAL, portal) });
      await route.fulfill({ response });
    });
    await partner.page.goto(foreign.publish({ body: `${copied}${frame}` }));
    await expect
      .poll(() => partner.page.locator('echosciences-agenda .agenda__name').allTextContents())
      .toEqual([TITLES[1], 'Exposition en cours']);
    expect(await partner.page.locator('.agenda__title').textContent()).toBe(
      'L’été & les "étoiles"',
    );
    const inFrame = partner.page.frameLocator('iframe').locator('.agenda__name');
    await expect.poll(() => inFrame.allTextContents()).toEqual([TITLES[1], 'Exposition en cours']);
  });

  test('has the first snippets and the attributes without JavaScript', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto(`${portal}/widget/`);
    expect(await page.locator('[data-snippet=element]').textContent()).toContain(
      `<script src="${CANONICAL}/widget/agenda.js" async></script>`,
    );
    expect(await page.locator('[data-builder-form]').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: /Copier/ }).count()).toBe(0);
    expect(await page.getByRole('definition').count()).toBeGreaterThanOrEqual(6);
  });

  test.each(['light', 'dark'] as const)('in %s, axe finds nothing at 320 px', async (scheme) => {
    const { page, problems } = await visit({
      colorScheme: scheme,
      viewport: { width: 320, height: 800 },
    });
    await page.goto(`${portal}/widget/`);
    await expect.poll(() => titles(page)).toHaveLength(TITLES.length);
    expect(await violationsOf(page, scheme)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    expect(problems).toEqual([]);
  });
});

test('its pages are valid HTML', async () => {
  const files = htmlFiles(join(fixture.dist('national'), 'widget'));
  expect(files.length).toBeGreaterThan(50);
  expect(await htmlErrors(files)).toEqual([]);
});
