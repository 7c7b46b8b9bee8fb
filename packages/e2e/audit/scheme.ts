import type { Page } from 'playwright-core';
import { endMotion } from '#src/motion.ts';

/** Turns a page light or dark, and takes the colours' passage to its end. */
export async function showIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await endMotion(page);
}
