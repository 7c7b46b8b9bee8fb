import { findChromium } from '@echosciences/scripts/lib/chromium.ts';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

/** The machine's Chromium, without its background requests. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error('No Chromium found: "apt-get install chromium", or set CHROMIUM to its path.');
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
