import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments, someOf, whole } from '@echosciences/scripts/lib/arguments.ts';
import { freePort } from '@echosciences/scripts/lib/ports.ts';
import { isBuilt, listSites } from '@echosciences/scripts/lib/sites.ts';
import { launchBrowser } from '../src/browser.ts';
import { serveSites } from '../src/serve.ts';
import { kilo } from './figures.ts';
import { heaviestPages } from './heaviest.ts';
import { longestInteraction } from './interactions.ts';
import type { Scores } from './lighthouse.ts';
import { audit } from './lighthouse.ts';
import type { MeasuredPage } from './page-list.ts';
import { KINDS, pagesOf } from './page-list.ts';
import { readableAfter, TRAIN } from './slow-network.ts';

/**
 * `pnpm bench:pages [--sites a,b,c] [--only kind,kind] [--runs N]`: what readers get, from built sites served as
 * a host would: Lighthouse (mobile preset) with bytes, requests, LCP, CLS, and INP of scripted
 * interactions; the first visit of articles and agendas on a slow connection; the ten heaviest pages
 * of all built sites. Tables, and JSON in `.cache/bench-pages.json`.
 */
const ROOT = resolve(import.meta.dirname, '../../..');
const all = listSites(ROOT);
const {
  values: { sites: wanted, only, runs },
} = readArguments({
  language: 'en',
  usage: `pnpm bench:pages [--sites bretagne,corse,national] [--only ${KINDS.join(',')}] [--runs N]`,
  options: {
    sites: someOf(
      all.map(({ id }) => id),
      ['bretagne', 'corse', 'national'],
    ),
    runs: whole(1),
    only: someOf(KINDS),
  },
});

/** How many times slower than this machine the preset's phone is. */
const PHONE = 4;
const built = all.filter(isBuilt);
const missing = wanted.filter((id) => !built.some((site) => site.id === id));
if (missing.length > 0) {
  console.error(`Not built: ${missing.join(', ')}. "pnpm build" first, or other --sites.`);
  process.exit(1);
}

const pages = wanted
  .flatMap((id) => built.filter((site) => site.id === id))
  .flatMap(pagesOf)
  .filter(({ kind }) => only.includes(kind));
const served = await serveSites(built);
const browser = await launchBrowser();
try {
  const port = await freePort(9300);
  const scores: ScoredPage[] = [];
  const slow = [];
  for (const page of pages) {
    const address = served.address(page.site, page.path);
    const inp = await longestInteraction(browser, page, address, PHONE);
    scores.push({ ...page, ...(await audit(address, port, runs)), inp });
    if (['article', 'agenda'].includes(page.kind)) {
      slow.push({ ...page, ...(await readableAfter(browser, address)) });
    }
    console.error(`${page.site} ${page.path}`);
  }
  const heaviest = heaviestPages(built, 10);
  console.log('\nLighthouse, mobile preset; INP of scripted interactions, processor slowed 4 ×');
  console.table(scores.map(scoreLine));
  console.log(
    `\nFirst visit at ${TRAIN.bitsPerSecond / 1000} kbit/s, ${TRAIN.latency} ms, processor slowed ${TRAIN.slower} ×: milliseconds`,
  );
  console.table(
    slow.map(({ site, path, first, largest, loaded, bytes }) => ({
      page: `${site} ${path}`,
      'first text': Math.round(first),
      'largest part': Math.round(largest),
      loaded: Math.round(loaded),
      kB: kilo(bytes),
    })),
  );
  console.log(`\nThe heaviest pages of ${built.length} built sites: kB gzip of a first visit`);
  console.table(
    heaviest.map(({ page, kind, ...parts }) => ({
      page,
      kind,
      ...Object.fromEntries(Object.entries(parts).map(([name, size]) => [name, kilo(size)])),
    })),
  );
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(
    join(ROOT, '.cache/bench-pages.json'),
    `${JSON.stringify({ scores, slow, heaviest }, null, 2)}\n`,
  );
} finally {
  await browser.close();
  served.close();
}

function scoreLine({ site, path, failed, ...of }: ScoredPage) {
  return {
    page: `${site} ${path}`,
    scores: `${of.performance} ${of.accessibility} ${of['best-practices']} ${of.seo}`,
    kB: kilo(of.bytes),
    requests: of.requests,
    'LCP, ms': Math.round(of.lcp),
    CLS: Math.round(of.cls * 1000) / 1000,
    'TBT, ms': Math.round(of.tbt),
    'INP, ms': of.inp === 0 ? '< 16' : of.inp,
    'to mend': failed.join(' '),
  };
}

interface ScoredPage extends MeasuredPage, Scores {
  /** Milliseconds of the longest interaction. */
  inp: number;
}
