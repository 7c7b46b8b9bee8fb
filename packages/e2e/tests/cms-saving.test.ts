import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '#src/browser.ts';
import type { Admin } from '#src/cms.ts';
import { field, loseAndReopen, openAdmin, startAdmin } from '#src/cms.ts';

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

const AGENDA = 'fictif_agenda_2026';

async function open(screen: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(admin.address(`#/collections/${screen}`));
  await field(page, 'title').waitFor();
}

test('images are sent from the forms that show them, and from nowhere else', async () => {
  expect(await page.getByRole('link', { name: 'Contenus' }).isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Images' }).count()).toBe(0);
});

test.each([
  ['a new content', `${AGENDA}/new`],
  ['a content that exists', `${AGENDA}/entries/2026-12-02-ateliers/index`],
])(
  'what was written in %s comes back after the page went away, if its author wants it',
  async (_, screen) => {
    page.on('dialog', (dialog) => void dialog.accept());
    await open(screen);
    await field(page, 'title').fill('Un titre pas encore enregistré');
    await loseAndReopen(page, 'Un titre pas encore enregistré');
    await expect
      .poll(() => field(page, 'title').inputValue())
      .toBe('Un titre pas encore enregistré');
    await page.getByText('Modifications non enregistrées').waitFor();
  },
);
