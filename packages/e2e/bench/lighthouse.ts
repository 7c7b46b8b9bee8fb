import lighthouse from 'lighthouse';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../src/browser.ts';

/** What Lighthouse says of a page: scores of 100, milliseconds, bytes. */
export interface Scores {
  performance: number;
  accessibility: number;
  'best-practices': number;
  seo: number;
  lcp: number;
  cls: number;
  /** Total blocking time. */
  tbt: number;
  bytes: number;
  requests: number;
  /** Audits that failed: what to mend. */
  failed: string[];
}

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/**
 * Lighthouse with its mobile preset, in a browser of its own for each page: nothing is kept from one
 * to the next; of several runs, the one in the middle by its performance. Used as a library it reports to nobody: only its command line sends errors.
 */
export async function audit(address: string, port: number, runs: number): Promise<Scores> {
  const all: Scores[] = [];
  for (let run = 0; run < runs; run++) all.push(await auditOnce(address, port));
  all.sort((a, b) => a.performance - b.performance || b.tbt - a.tbt);
  return all[Math.floor(runs / 2)] as Scores;
}

async function auditOnce(address: string, port: number): Promise<Scores> {
  const browser: Browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  try {
    const result = await lighthouse(address, {
      port,
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
    });
    if (!result) throw new Error(`Lighthouse said nothing of ${address}.`);
    const { audits, categories, runtimeError } = result.lhr;
    if (runtimeError) throw new Error(`${address}: ${runtimeError.message}`);
    const value = (id: string) => audits[id]?.numericValue ?? Number.NaN;
    const score = (id: (typeof CATEGORIES)[number]) =>
      Math.round((categories[id]?.score ?? 0) * 100);
    const requests = requestsOf(audits['network-requests']?.details);
    const weighed = CATEGORIES.flatMap((id) => categories[id]?.auditRefs ?? []).filter(
      ({ weight }) => weight > 0,
    );
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
      lcp: value('largest-contentful-paint'),
      cls: value('cumulative-layout-shift'),
      tbt: value('total-blocking-time'),
      bytes: requests.reduce((sum, { transferSize }) => sum + transferSize, 0),
      requests: requests.length,
      failed: weighed.filter(({ id }) => (audits[id]?.score ?? 1) < 0.9).map(({ id }) => id),
    };
  } finally {
    await browser.close();
  }
}

interface Received {
  transferSize: number;
  sessionTargetType?: string;
}

/** What the page asked for: its worker fetches the week's agenda afterwards, once. */
function requestsOf(details: unknown): Received[] {
  const { items = [] } = (details ?? {}) as { items?: Received[] };
  return items.filter(({ sessionTargetType }) => sessionTargetType !== 'worker');
}
