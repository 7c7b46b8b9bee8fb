import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeNetwork } from '@echosciences/corpus';
import { readArguments, wholes } from '@echosciences/scripts/lib/arguments.ts';
import { measure } from '@echosciences/scripts/lib/measure.ts';
import { launchBrowser } from '../src/browser.ts';
import type { Fixture } from '../src/fixture.ts';
import { createFixture } from '../src/fixture.ts';
import { serveSites } from '../src/serve.ts';
import { kilo, round } from './figures.ts';

/**
 * `pnpm bench:network [--entries N,N…]`: the portal over 17 territories of N generated entries: what
 * exporting and building cost, how they grow, and what a reader downloads for the first view of its
 * pages and for a first search. A table, and JSON in `.cache/bench-network.json`.
 */
const { values } = readArguments({
  language: 'en',
  usage: 'pnpm bench:network [--entries N,N…]',
  options: { entries: wholes(300, 3000) },
});
const ROOT = resolve(import.meta.dirname, '../../..');
const NOW = '2026-11-24';
const ENVIRONMENT = { ...process.env, ECHOSCIENCES_NOW: NOW, ASTRO_TELEMETRY_DISABLED: '1' };
const VIEWS = {
  '/agenda/': '/agenda/',
  '/carte/': '/carte/',
  'a first search': '/recherche/?q=volcans',
};

const results = [];
for (const entries of values.entries) {
  const fixture = createFixture();
  try {
    results.push(await run(fixture, entries));
  } finally {
    fixture.dispose();
  }
}
console.table(Object.fromEntries(results.map((result) => [`17 × ${result.entries}`, result])));
mkdirSync('.cache', { recursive: true });
writeFileSync('.cache/bench-network.json', `${JSON.stringify(results, null, 2)}\n`);

async function run(fixture: Fixture, entries: number) {
  const contentDirectory = join(fixture.root, 'content');
  rmSync(contentDirectory, { recursive: true });
  const network = { contentDirectory, repository: ROOT, entries, today: NOW };
  const { territories } = await writeNetwork(network);
  let [exportSeconds, exportMemory] = [0, 0];
  for (const id of [...territories, 'national']) {
    const { seconds, peakProcess } = await measure(
      process.execPath,
      [join(ROOT, 'scripts/export.ts')],
      ENVIRONMENT,
      join(fixture.root, 'content', id),
    );
    exportSeconds += seconds;
    exportMemory = Math.max(exportMemory, peakProcess);
  }
  const build = await measure(
    join(import.meta.dirname, '../node_modules/.bin/astro'),
    ['build'],
    ENVIRONMENT,
    join(fixture.root, 'sites/national'),
  );
  const dist = fixture.dist('national');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  const bytes = files.reduce((sum, name) => sum + statSync(join(dist, name)).size, 0);
  return {
    entries,
    '17 exports, s': round(exportSeconds),
    'export, largest process, MB': Math.round(exportMemory),
    'portal, s': round(build.seconds),
    'portal, largest process, MB': Math.round(build.peakProcess),
    'portal, files': files.length,
    'portal, MB': Math.round(bytes / 1e6),
    ...(await firstViews(dist)),
  };
}

/** Kilobytes on the wire until the network is quiet, for a reader who has nothing in her cache. */
async function firstViews(dist: string): Promise<Record<string, number>> {
  const sites = await serveSites([{ id: 'national', name: 'Portail', dist }]);
  const browser = await launchBrowser();
  try {
    const views: Record<string, number> = {};
    for (const [name, path] of Object.entries(VIEWS)) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.clock.setFixedTime(new Date(`${NOW}T09:00:00+01:00`));
      const session = await context.newCDPSession(page);
      let received = 0;
      await session.send('Network.enable');
      session.on('Network.loadingFinished', ({ encodedDataLength }) => {
        received += encodedDataLength;
      });
      await page.goto(sites.address('national', path), { waitUntil: 'networkidle' });
      views[`${name}, kB gzip`] = kilo(received);
      await context.close();
    }
    return views;
  } finally {
    await browser.close();
    sites.close();
  }
}
