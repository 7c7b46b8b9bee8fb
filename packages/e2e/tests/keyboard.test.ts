import { resolve } from 'node:path';
import { isBuilt, listSites } from '@echosciences/scripts/lib/sites.ts';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../src/browser.ts';
import type { ServedSites } from '../src/serve.ts';
import { serveSites } from '../src/serve.ts';
import { visitsOf } from '../src/visits.ts';

/** What someone without a mouse does on the real sites; the agenda's filters, the search and the map's pins have walks beside them. */
const sites = listSites(resolve(import.meta.dirname, '../../..')).filter(isBuilt);
const NOW = '2026-11-24T09:00:00+01:00';
let browser: Browser;
let visit: ReturnType<typeof visitsOf>;
let served: ServedSites;

beforeAll(async () => {
  served = await serveSites(sites);
  browser = await launchBrowser();
  visit = visitsOf(browser);
});
afterAll(async () => {
  await browser?.close();
  served?.close();
});

async function open(site: string, path: string, options: BrowserContextOptions = {}) {
  const { page } = await visit(served.address(site, path), NOW, {
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  return page;
}

interface Stop {
  name: string;
  /** It comes after the stop before it in the page. */
  isLater: boolean;
  isInMain: boolean;
  /** It lies in the window, with nothing over it. */
  isSeen: boolean;
}

/** Presses Tab until the focus leaves the page, at most `limit` times. */
async function walk(page: Page, limit = 600): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let press = 0; press < limit; press++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const here = document.activeElement;
      if (!here || here === document.body) return undefined;
      const before = document.querySelector('[data-walked]');
      const isLater =
        !before || (before.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      // A date has a stop for its day, its month and its year; a widget, those inside it.
      const isSame = here === before;
      const wasWalked = !isSame && here.hasAttribute('data-walked-once');
      before?.removeAttribute('data-walked');
      here.setAttribute('data-walked', '');
      here.setAttribute('data-walked-once', '');
      const boxes = [...here.getClientRects()];
      const isSeen = boxes.some(({ left, top, width, height }) => {
        const over = document.elementFromPoint(left + width / 2, top + height / 2);
        // A link may cover its card, a card hold its link.
        return !!over && (here.contains(over) || over.contains(here));
      });
      const name = (here.getAttribute('aria-label') ?? here.textContent ?? '').trim();
      return {
        name: `${here.tagName.toLowerCase()} ${name.replace(/\s+/g, ' ').slice(0, 60)}`,
        isLater,
        isInMain: !!here.closest('main'),
        isSeen,
        wasWalked,
        isSame,
      };
    });
    if (!stop || stop.wasWalked) return stops;
    if (!stop.isSame) stops.push(stop);
  }
  throw new Error(`The focus is still in the page after ${limit} presses.`);
}

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

describe('from the first stop to the last', () => {
  test.each([
    ['corse', '/'],
    ['corse', '/agenda/'],
    ['corse', '/lieux/filitosa/'],
    ['corse', '/recherche/'],
    ['national', '/territoires/'],
    ['national', '/widget/'],
  ])(
    '%s%s: each is seen, in the order of reading, and none keeps the focus',
    async (site, path) => {
      const stops = await walk(await open(site, path));
      expect(stops[0]?.name).toBe('a Aller au contenu');
      expect(stops.filter(({ isLater }) => !isLater)).toEqual([]);
      expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
      expect(stops.at(-1)?.isInMain).toBe(false);
      expect(stops.length).toBeGreaterThan(20);
    },
  );

  test('the map’s page lets one out too, backwards as well', async () => {
    const page = await open('national', '/carte/');
    const stops = await walk(page);
    expect(stops.filter(({ isSeen, name }) => !isSeen && !name.startsWith('a '))).toEqual([]);
    expect(stops.at(-1)?.isInMain).toBe(false);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await expect
      .poll(() => page.evaluate(() => !!document.activeElement?.closest('.site-footer')))
      .toBe(true);
  });
});

test('after the skip link, the next stop is the first of the content', async () => {
  const page = await open('corse', '/articles/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  // Where Tab goes on from moves after the address does.
  await page.waitForFunction(() => document.activeElement?.id === 'contenu');
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(() => {
      const main = document.querySelector('main');
      return document.activeElement === main?.querySelector('a[href], button, input, summary');
    }),
  ).toBe(true);
});

describe('the menu of a phone', () => {
  const openMenu = async () => {
    const page = await open('corse', '/', { viewport: { width: 390, height: 844 } });
    const button = page.getByRole('button', { name: 'Menu' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#menu:popover-open').count()).toBe(1);
    return page;
  };
  const inMenu = (page: Page) => page.evaluate(() => !!document.activeElement?.closest('#menu'));

  test('opens, holds its links next, and leads where they say', async () => {
    const page = await openMenu();
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toBe('Fermer');
    await page.keyboard.press('Tab');
    await expect.poll(() => inMenu(page)).toBe(true);
    const href = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    await page.keyboard.press('Enter');
    await page.waitForURL(href);
  });

  test('Escape closes it, and so does its button; the focus is back where it was', async () => {
    const page = await openMenu();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('#menu:popover-open').count()).toBe(0);
    await expect.poll(() => focused(page)).toBe('Menu');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#menu:popover-open').count()).toBe(0);
    await expect.poll(() => focused(page)).toBe('Menu');
  });

  test('while it is open, nothing behind it takes the focus', async () => {
    const page = await openMenu();
    const behind: string[] = [];
    for (let press = 0; press < 30; press++) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => {
        const here = document.activeElement;
        if (!here || here === document.body || here.closest('#menu')) return '';
        return here.textContent?.trim() ?? '';
      });
      if (name !== '' && name !== 'Menu') behind.push(name);
    }
    expect(behind).toEqual([]);
  });
});

test('a choice in a filter changes the results and says so; it takes the reader nowhere', async () => {
  const page = await open('bretagne', '/agenda/', { viewport: { width: 390, height: 844 } });
  const status = page.getByRole('status').filter({ hasText: 'correspond' });
  const summary = page.locator('[data-agenda-filters] summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Quand').focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => status.count()).toBe(1);
  expect(new URL(page.url()).pathname).toBe('/agenda/');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
});

test('the map: zoom and back, by its buttons and its keys, which are letters anywhere else', async () => {
  const page = await open('national', '/carte/');
  const larger = page.getByRole('button', { name: 'Agrandir', exact: true });
  await larger.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).search).toContain('vue=');
  await page.getByRole('button', { name: 'Vue d’ensemble' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).search).not.toContain('vue=');
  await page.locator('.site-footer a').first().focus();
  await page.keyboard.press('+');
  expect(new URL(page.url()).search).not.toContain('vue=');
});

test('the widget’s page: choices change what is to copy, and the copy is announced', async () => {
  const page = await open('national', '/widget/', {
    permissions: ['clipboard-write', 'clipboard-read'],
  });
  const code = page.locator('[data-snippet=element]');
  await page.getByLabel('Territoire').focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => code.textContent()).toContain('territoire="');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => code.textContent()).toContain('nombre="');
  await page.getByRole('button', { name: 'Copier' }).first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('status').first().textContent()).toMatch(/Copié|bloquée/);
});

test('without style sheets the page says all it says with them', async () => {
  const wordsOf = async (page: Page) => {
    // biome-ignore lint/performance/useDomNodeTextContent: what is not rendered does not count
    const text = await page.locator('main').innerText();
    return new Set(text.match(/\p{L}{4,}/gu));
  };
  const styled = await wordsOf(await open('corse', '/'));
  const { page } = await visit('about:blank', NOW);
  await page.route('**/*.css', (route) => route.abort());
  await page.goto(served.address('corse', '/'));
  const bare = await wordsOf(page);
  expect(bare.size).toBeGreaterThan(50);
  expect([...styled].filter((word) => !bare.has(word))).toEqual([]);
});
