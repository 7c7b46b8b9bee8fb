import type { Frame, Page } from 'playwright-core';

/** Takes all that passes from one state to another, as colours do, to its end; what never ends goes on. */
export async function endMotion(page: Page | Frame): Promise<void> {
  await page.evaluate(() => {
    // What inherits a colour starts its own passage when that of its parent ends.
    for (let depth = 0; depth < 20; depth++) {
      document.body.getBoundingClientRect();
      const passing = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      if (passing.length === 0) break;
      for (const animation of passing) animation.finish();
    }
  });
}
