import { join, resolve } from 'node:path';
import { listSites } from '@echosciences/scripts/lib/sites.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from '../src/axe.ts';
import { launchBrowser } from '../src/browser.ts';
import { htmlErrors } from '../src/html.ts';
import { differenceFrom } from '../src/pictures.ts';
import type { ServedSites } from '../src/serve.ts';
import { serveSites } from '../src/serve.ts';

/** The page of components: its examples are the cases. */
const root = resolve(import.meta.dirname, '../../..');
const pictures = resolve(import.meta.dirname, '../pictures');
const portal = listSites(root).filter(({ id }) => id === 'national');
let browser: Browser;
let served: ServedSites;

beforeAll(async () => {
  served = await serveSites(portal);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  served?.close();
});

describe.each(['light', 'dark'] as const)('every component in %s', (colorScheme) => {
  test('looks as it did, and axe finds nothing', async () => {
    const page = await browser.newPage({
      colorScheme,
      locale: 'fr-FR',
      reducedMotion: 'reduce',
      viewport: { width: 1000, height: 800 },
    });
    await page.clock.setFixedTime(new Date('2026-11-24T09:00:00+01:00'));
    await page.goto(served.address('national', '/aide/composants/'));
    await page.evaluate(() => document.fonts.ready);
    const examples = await page.locator('[data-example]').all();
    expect(examples.length).toBeGreaterThan(25);
    const changed: Record<string, string> = {};
    for (const example of examples) {
      const id = (await example.getAttribute('data-example')) ?? '';
      const picture = await example.screenshot({ animations: 'disabled', caret: 'hide' });
      const difference = await differenceFrom(join(pictures, colorScheme, `${id}.png`), picture);
      if (difference) changed[id] = difference;
    }
    expect(changed).toEqual({});
    expect(await violationsOf(page, colorScheme)).toEqual([]);
    await page.close();
  });
});

test('every component is valid HTML', async () => {
  const page = join(portal[0]?.dist ?? '', 'aide/composants/index.html');
  expect(await htmlErrors([page])).toEqual([]);
});
