import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { problemsOf } from './browser.ts';

/** A page that was opened, with what went wrong and what was asked for since. */
export interface Visit {
  page: Page;
  problems: string[];
  requests: string[];
}

/**
 * Opens pages at an instant of the reader's clock. Visits with the same options take one page in turn,
 * since a new one starts processes, a second of CPU: no two of them can be looked at side by side.
 * What a test changes before it asks for anything, as routes, goes to a visit of `about:blank`.
 * No worker for reading offline is registered: it would answer the next visits. What they have read may
 * come from the browser’s cache: a test of what the network answers routes it, or opens a page of its own.
 */
export function visitsOf(browser: Browser) {
  const known = new Map<string, Visit>();
  return async (address: string, now: string, options: BrowserContextOptions = {}) => {
    const key = JSON.stringify(options);
    const visit = known.get(key) ?? (await firstVisit(browser, options));
    known.set(key, visit);
    const { page, problems, requests } = visit;
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    const { colorScheme = 'light', reducedMotion = 'no-preference' } = options;
    await page.emulateMedia({ media: null, colorScheme, reducedMotion });
    // What the page before still asks for is none of this visit’s requests.
    await page.goto('about:blank');
    problems.length = 0;
    requests.length = 0;
    await page.clock.setFixedTime(new Date(now));
    await page.goto(address);
    return visit;
  };
}

async function firstVisit(browser: Browser, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  return { page, problems: problemsOf(page), requests };
}
