import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '#src/browser.ts';
import type { Admin } from '#src/cms.ts';
import { openAdmin, startAdmin } from '#src/cms.ts';

/** What becomes of what a person writes: kept when the page goes away, or refused in plain sight. */
let admin: Admin;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [admin, browser] = await Promise.all([startAdmin(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await admin?.close();
});

beforeEach(async () => {
  page = await openAdmin(browser, admin);
  return () => page.context().close();
});

test('images are sent from the forms that show them, and from nowhere else', async () => {
  expect(await page.getByRole('link', { name: 'Contenus' }).isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Images' }).count()).toBe(0);
});
