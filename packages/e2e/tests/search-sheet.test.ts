import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from '../src/axe.ts';
import { launchBrowser } from '../src/browser.ts';
import { createBuiltFixture } from '../src/fixture.ts';
import type { ServedSites } from '../src/serve.ts';
import { serveSites } from '../src/serve.ts';
import { visitsOf } from '../src/visits.ts';

/** The search that the header opens over any page, on 24 November 2026. */
const fixture = await createBuiltFixture();
const ARTICLE = '/articles/un-article/';
let browser: Browser;
let visit: ReturnType<typeof visitsOf>;
let sites: ServedSites;

beforeAll(async () => {
  sites = await serveSites([{ id: 'fictif', name: 'fictif', dist: fixture.dist('fictif') }]);
  browser = await launchBrowser();
  visit = visitsOf(browser);
});
afterAll(async () => {
  await browser?.close();
  sites?.close();
  fixture.dispose();
});

async function open(path: string, options: BrowserContextOptions = {}) {
  const opened = await visit(sites.address('fictif', path), '2026-11-24T09:00:00+01:00', options);
  await opened.page.waitForLoadState('networkidle');
  return opened;
}

const launcher = (page: Page) => page.getByRole('button', { name: 'Rechercher' });
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Recherche' });
const frame = (page: Page) => page.frameLocator('.search-sheet__frame');
const field = (page: Page) => frame(page).getByLabel('Que cherchez-vous');
const titles = (page: Page) => frame(page).locator('.search-result h3 a');
/** What has the focus, in the page and then in the frame. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const inner = element instanceof HTMLIFrameElement && element.contentDocument?.activeElement;
    return (inner || element)?.textContent?.trim() || (inner || element)?.id;
  });

/** Alt and a letter as Chromium's own keyboard sends them, with the letter that the layout has. */
async function pressAccessKey(page: Page, letter: string) {
  const session = await page.context().newCDPSession(page);
  const key = { modifiers: 1, key: letter, code: `Key${letter.toUpperCase()}` };
  const windowsVirtualKeyCode = letter.toUpperCase().charCodeAt(0);
  await session.send('Input.dispatchKeyEvent', {
    ...key,
    type: 'keyDown',
    unmodifiedText: letter,
    windowsVirtualKeyCode,
  });
  await session.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp', windowsVirtualKeyCode });
}

async function openSheet(page: Page, press = () => launcher(page).click()) {
  await press();
  await expect.poll(() => focused(page)).toBe('q');
}

describe('before the search is used', () => {
  test('a page loads nothing of it, nor any script', async () => {
    const { page, requests } = await open(ARTICLE);
    await page.mouse.wheel(0, 10_000);
    await page.keyboard.press('Tab');
    await page.waitForLoadState('networkidle');
    const asked = () => requests.map((url) => new URL(url).pathname);
    expect(asked().filter((path) => /\.js$|pagefind|recherche/.test(path))).toEqual([]);
    const html = readFileSync(join(fixture.dist('fictif'), ARTICLE, 'index.html'), 'utf8');
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/);
    await openSheet(page);
    expect(asked()).toContain('/recherche/cadre/');
    // Not the engine either, as long as nothing is typed.
    expect(asked().filter((path) => path.includes('pagefind'))).toEqual([]);
  });

  test('without JavaScript it is a link to its page', async () => {
    const { page } = await open(ARTICLE, { javaScriptEnabled: false });
    expect(await launcher(page).count()).toBe(0);
    await page.getByRole('link', { name: 'Rechercher' }).click();
    expect(new URL(page.url()).pathname).toBe('/recherche/');
  });

  test('the search’s own page has no second one', async () => {
    const { page } = await open('/recherche/');
    expect(await page.locator('iframe').count()).toBe(0);
    await page.getByRole('link', { name: 'Rechercher' }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#q');
  });
});

describe('the search over a page', () => {
  test('by keyboard: a shortcut, a few letters, arrows, Enter', async () => {
    const { page, problems } = await open(ARTICLE);
    await openSheet(page, () => pressAccessKey(page, 'r'));
    await page.keyboard.type('observ');
    await expect.poll(() => titles(page).count()).toBeGreaterThan(1);
    const [first = '', second = ''] = await titles(page).allTextContents();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toBe(first);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toBe(second);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page)).toBe('q');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page)).toBe('q');
    await page.keyboard.press('ArrowDown');
    const href = await titles(page).first().getAttribute('href');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).pathname).toBe(href);
    expect(problems).toEqual([]);
  });

  test('groups what it finds by rubrique, dates it, and shows all of a rubrique in place', async () => {
    const { page } = await open(ARTICLE);
    await openSheet(page);
    await page.keyboard.type('ciel');
    await expect.poll(() => titles(page).count()).toBeGreaterThan(1);
    const groups = frame(page).locator('.search-group h2');
    expect(await groups.allTextContents()).toContain('Agenda');
    const event = frame(page)
      .locator('.search-result', { has: page.locator('time') })
      .first();
    expect(await event.locator('[data-leaf=day]').textContent()).toMatch(/^\d+$/);
    await frame(page).getByLabel('Rubrique').selectOption('agenda');
    await expect.poll(() => groups.allTextContents()).toEqual(['Agenda']);
    // The address of the page around it does not change.
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(ARTICLE);
    const whole = frame(page).getByRole('link', { name: 'Ouvrir la page de recherche' });
    expect(await whole.getAttribute('href')).toMatch(/\/recherche\/\?q=ciel&rubrique=agenda$/);
  });

  test('Escape closes it and gives the focus back; opened again, it waits with its question', async () => {
    const { page } = await open(ARTICLE);
    await openSheet(page);
    await page.keyboard.type('ciel');
    await expect.poll(() => titles(page).count()).toBeGreaterThan(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect.poll(() => sheet(page).isVisible()).toBe(false);
    await expect.poll(() => focused(page)).toBe('Rechercher');
    await openSheet(page, () => page.keyboard.press('Enter'));
    await expect.poll(() => field(page).inputValue()).toBe('ciel');
    await page.keyboard.type('observ');
    expect(await field(page).inputValue()).toBe('observ');
  });

  test('a click beside it closes it, the focus does not go on behind it, and the page stays in its place', async () => {
    const { page } = await open(ARTICLE, { viewport: { width: 1200, height: 700 } });
    await openSheet(page);
    await page.mouse.move(20, 400);
    await page.mouse.wheel(0, 500);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.mouse.click(20, 400);
    await expect.poll(() => sheet(page).isVisible()).toBe(false);
    await openSheet(page);
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => focused(page)).toBe('Fermer');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => sheet(page).isVisible()).toBe(false);
  });

  test('Ctrl + K opens it where a page has a script anyway, no single character does', async () => {
    const { page } = await open('/');
    await page.keyboard.type('/kr');
    expect(await sheet(page).isVisible()).toBe(false);
    await openSheet(page, () => page.keyboard.press('Control+k'));
    await expect.poll(() => field(page).inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('Rechercher');
  });

  test('the last question wins, whatever comes late', async () => {
    const { page } = await open(ARTICLE);
    await openSheet(page);
    const late: (() => void)[] = [];
    await page.route('**/*.pf_fragment', async (route) => {
      if (late.length === 0) await new Promise<void>((release) => late.push(release));
      await route.continue();
    });
    await page.keyboard.type('observatoire');
    await expect.poll(() => late.length).toBe(1);
    await field(page).fill('zzzzqqq');
    const said = () => frame(page).getByRole('status').textContent();
    await expect.poll(said).toContain('zzzzqqq');
    late[0]?.();
    await page.waitForLoadState('networkidle');
    expect(await said()).toContain('zzzzqqq');
    expect(await titles(page).count()).toBe(0);
  });

  test('on a phone it takes the screen, fits 320 pixels and has targets of 44', async () => {
    const viewport = { width: 320, height: 700 };
    const { page } = await open(ARTICLE, { viewport, hasTouch: true, isMobile: true });
    await launcher(page).tap();
    await expect.poll(() => focused(page)).toBe('q');
    await expect.poll(() => sheet(page).boundingBox()).toMatchObject({ x: 0, y: 0, ...viewport });
    await page.keyboard.type('ciel');
    await expect.poll(() => titles(page).count()).toBeGreaterThan(1);
    const inner = await page.locator('.search-sheet__frame').elementHandle();
    const content = await inner?.contentFrame();
    const tooSmall = await content?.evaluate(() =>
      [...document.querySelectorAll('select, input, .search__option, .search__links a')]
        .filter((element) => element.checkVisibility() && !element.matches('[type=checkbox]'))
        .filter((element) => element.getBoundingClientRect().height < 44)
        .map((element) => element.outerHTML),
    );
    expect(tooSmall).toEqual([]);
    expect(await content?.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  });

  test('axe finds nothing on a page with its sheet, nor in the frame, in light and in dark', async () => {
    const audit = async (page: Page) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await violationsOf(page, colorScheme)).toEqual([]);
      }
    };
    const { page } = await open(ARTICLE);
    await openSheet(page);
    await audit(page);
    const alone = await open('/recherche/cadre/?q=ciel', { viewport: { width: 375, height: 700 } });
    await expect.poll(() => alone.page.locator('.search-result').count()).toBeGreaterThan(1);
    await audit(alone.page);
    const nothing = await open('/recherche/cadre/?q=zzzzqqq&rubrique=agenda');
    await expect
      .poll(() => nothing.page.getByRole('link', { name: 'Chercher sans filtre' }).isVisible())
      .toBe(true);
    await audit(nothing.page);
  });

  test('is kept out of search engines', () => {
    const dist = fixture.dist('fictif');
    const html = readFileSync(join(dist, 'recherche/cadre/index.html'), 'utf8');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(readFileSync(join(dist, 'sitemap-0.xml'), 'utf8')).not.toContain('/recherche/cadre/');
  });
});
