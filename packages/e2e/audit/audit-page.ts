import type { Browser, Page } from 'playwright-core';
import type { Check } from './check.ts';
import { DESKTOP } from './check.ts';
import { addHelpers } from './in-page.ts';

export interface PageFinding {
  check: string;
  element: string;
}

/** A page as checks expect it: a wide window in light colours, under a finger, on a day that stays. */
export async function openAuditPage(browser: Browser, now: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: DESKTOP,
    hasTouch: true,
    colorScheme: 'light',
  });
  context.setDefaultTimeout(60_000);
  await addHelpers(context);
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${now}T09:00:00+01:00`));
  return page;
}

/** What the checks find at an address. */
export async function auditPage(
  page: Page,
  address: string,
  checks: readonly Check[],
): Promise<PageFinding[]> {
  await page.goto(address, { waitUntil: 'load' });
  // What is folded is part of the page.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const found: PageFinding[] = [];
  for (const { name, run } of checks) {
    found.push(...(await run(page)).map((element) => ({ check: name, element })));
  }
  return found;
}
