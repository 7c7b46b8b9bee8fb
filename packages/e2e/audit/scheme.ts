import type { Page } from 'playwright-core';

/** Turns a page light or dark, and takes the colours' passage to its end. */
export async function showIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(() => {
    // What inherits a colour starts its own passage when that of its parent ends.
    for (let depth = 0; depth < 20; depth++) {
      document.body.getBoundingClientRect();
      const running = document.getAnimations();
      if (running.length === 0) break;
      for (const animation of running) animation.finish();
    }
  });
}
