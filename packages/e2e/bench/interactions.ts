import type { Browser, Page } from 'playwright-core';
import type { MeasuredPage } from './page-list.ts';

/** What a reader does on each kind of page. */
const ACTIONS: Record<string, (page: Page) => Promise<unknown>> = {
  agenda: async (page) => {
    await choose(page, 'select[name=theme]');
    await choose(page, 'select[name=public]');
  },
  map: async (page) => {
    const zoom = page.locator('[data-map-controls] [value=in]');
    await zoom.click();
    await zoom.click();
    await choose(page, 'select[name=theme]');
  },
  search: async (page) => {
    const field = page.locator('main input[type=search], main input[name=q]').first();
    await field.click();
    await field.pressSequentially('volcan', { delay: 40 });
    await field.press('Enter');
  },
};

/**
 * The longest time from an interaction to the frame that shows it, in milliseconds, as browsers
 * measure INP; 0 when none took 16 ms, the shortest that they tell.
 * https://www.w3.org/TR/event-timing/
 */
export async function longestInteraction(
  browser: Browser,
  { kind }: MeasuredPage,
  address: string,
  slower: number,
): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    hasTouch: true,
    isMobile: true,
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.addInitScript(() => {
      const longest = { duration: 0 };
      Object.assign(globalThis, { longest });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          interactionId?: number;
        })[]) {
          if (entry.interactionId) longest.duration = Math.max(longest.duration, entry.duration);
        }
      }).observe({
        type: 'event',
        durationThreshold: 16,
        buffered: true,
      } as PerformanceObserverInit);
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    await ACTIONS[kind]?.(page);
    // On every page: the keyboard's way, and a touch of the title.
    for (let step = 0; step < 3; step++) await page.keyboard.press('Tab');
    await page.locator('h1').first().tap();
    await page.waitForLoadState('networkidle');
    return await page.evaluate(
      () =>
        new Promise<number>((done) =>
          requestAnimationFrame(() =>
            setTimeout(() => {
              done((globalThis as unknown as { longest: { duration: number } }).longest.duration);
            }),
          ),
        ),
    );
  } finally {
    await context.close();
  }
}

/** The second choice of a list; on a phone the list may lie in a closed drawer. */
async function choose(page: Page, selector: string): Promise<void> {
  const select = page.locator(selector).first();
  if ((await select.count()) === 0) return;
  await page.evaluate((wanted) => {
    const details = document.querySelector(wanted)?.closest('details');
    if (details) details.open = true;
  }, selector);
  await select.focus();
  await page.keyboard.press('ArrowDown');
}
