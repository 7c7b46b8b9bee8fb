import { join } from 'node:path';
import { findChromium } from '@echosciences/scripts/lib/chromium.ts';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

/** Pictures show the same letters on every machine. */
const FONTS = join(import.meta.dirname, '../fonts.conf');

/** The machine's Chromium, without its background requests; `args` are options of its command line. */
export function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error(
      'No Chromium found: "apt-get install chromium-headless-shell", or set CHROMIUM to its path.',
    );
  }
  return chromium.launch({
    executablePath,
    env: { ...process.env, FONTCONFIG_FILE: FONTS },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      // As the fonts' own settings say, which the Chromium without windows does not read.
      '--font-render-hinting=none',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  });
}

/** What goes wrong in a page from now on: errors of its scripts and what the console says in red. */
export function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  return problems;
}
