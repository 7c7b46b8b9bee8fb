import { askedWords } from '@echosciences/theme/lib/search/words.ts';
import type { Browser, Page } from 'playwright-core';
import { serveSites } from '../src/serve.ts';

/** What a reader's browser received, in bytes on the wire, by what it is for. */
export type Bytes = Record<
  'engine' | 'meta' | 'index' | 'filter' | 'fragment' | 'archives' | 'page',
  number
>;

export interface FirstSearch {
  question: string;
  /** Everything but the page itself. */
  search: number;
  bytes: Bytes;
  requests: number;
  /** Milliseconds from the visit to the first answers, on this machine. */
  milliseconds: number;
}

/**
 * First searches of readers who have nothing in their caches, by the portal's own page; `options` are
 * asked with each question, as the page's address has them.
 */
export function firstSearches(
  browser: Browser,
  dist: string,
  questions: readonly string[],
  options: Readonly<Record<string, string>> = {},
): Promise<FirstSearch[]> {
  return each(browser, dist, questions, async (page, address, question) => {
    const asked = new URLSearchParams({ q: question, ...options });
    await page.goto(new URL(`/recherche/?${asked}`, address).href);
    await page.locator('[data-search-results] li').first().waitFor({ timeout: 60_000 });
  });
}

/**
 * The same when the browser merges one index per territory, found under `/<name>/pagefind/`: one
 * origin here, which spares the cross-origin requests that real sites would add.
 */
export function mergedSearches(
  browser: Browser,
  dist: string,
  names: readonly string[],
  questions: readonly string[],
): Promise<FirstSearch[]> {
  return each(browser, dist, questions, async (page, address, question) => {
    await page.goto(new URL('/recherche/', address).href);
    await page.evaluate(
      async ({ folders, words }) => {
        const [first, ...others] = folders;
        const { createInstance } = await import(`${first}pagefind.js`);
        const index = createInstance({ basePath: first, noWorker: true });
        for (const folder of others) await index.mergeIndex(folder);
        const { results } = await index.search(words);
        await Promise.all(results.slice(0, 10).map((one: { data(): unknown }) => one.data()));
      },
      { folders: names.map((name) => `/${name}/pagefind/`), words: askedWords(question) },
    );
  });
}

async function each(
  browser: Browser,
  dist: string,
  questions: readonly string[],
  ask: (page: Page, address: string, question: string) => Promise<void>,
): Promise<FirstSearch[]> {
  const sites = await serveSites([{ id: 'national', name: 'Portail', dist }]);
  const address = sites.address('national');
  const searches: FirstSearch[] = [];
  try {
    for (const question of questions) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const received = await watch(page);
      const started = performance.now();
      await ask(page, address, question);
      await page.waitForLoadState('networkidle');
      const milliseconds = Math.round(performance.now() - started);
      const { page: shell, ...parts } = received.bytes;
      const search = Object.values(parts).reduce((sum, size) => sum + size, 0);
      searches.push({ question, search, ...received, milliseconds });
      await context.close();
      if (shell === 0) throw new Error(`Nothing was received for "${question}".`);
    }
  } finally {
    sites.close();
  }
  return searches;
}

/** Counts what arrives, headers included, as the network saw it. */
async function watch(page: Page): Promise<{ bytes: Bytes; requests: number }> {
  const bytes = { engine: 0, meta: 0, index: 0, filter: 0, fragment: 0, archives: 0, page: 0 };
  const counted = { bytes, requests: 0 };
  const paths = new Map<string, string>();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request }) =>
    paths.set(requestId, new URL(request.url).pathname),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[partOf(paths.get(requestId) ?? '')] += encodedDataLength;
    counted.requests += 1;
  });
  return counted;
}

function partOf(path: string): keyof Bytes {
  if (!path.includes('/pagefind/')) return 'page';
  if (path.includes('/archives/')) return 'archives';
  const part = /\.pf_(meta|index|filter|fragment)$/.exec(path)?.[1];
  return (part as keyof Bytes | undefined) ?? 'engine';
}
