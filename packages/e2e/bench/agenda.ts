import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { readArguments, whole } from '@echosciences/scripts/lib/arguments.ts';
import { measure } from '@echosciences/scripts/lib/measure.ts';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../src/browser.ts';
import { createFixture } from '../src/fixture.ts';
import { serveSites } from '../src/serve.ts';
import { kilo, quantile, round } from './figures.ts';
import { manyEvents } from './many-events.ts';
import { writeFiles } from './write-files.ts';

/**
 * `pnpm bench:agenda [--events N] [--slower N]`: the agenda of one territory with many events to
 * come: what building it costs, what a reader downloads, how long a change of filter takes in
 * Chromium on a slowed processor. A table, and JSON in `.cache/bench-agenda.json`.
 */
const {
  values: { events, slower },
} = readArguments({
  language: 'en',
  usage: 'pnpm bench:agenda [--events N] [--slower N]',
  options: { events: whole(5000), slower: whole(4) },
});
const fixture = createFixture();
try {
  writeFiles(join(fixture.root, 'content/fictif'), manyEvents(events, '2026-11-24'));
  const build = await measure(
    join(import.meta.dirname, '../node_modules/.bin/astro'),
    ['build'],
    { ...process.env, ECHOSCIENCES_NOW: '2026-11-24', ASTRO_TELEMETRY_DISABLED: '1' },
    join(fixture.root, 'sites/fictif'),
  );
  const dist = fixture.dist('fictif');
  const bytes = (path: string) => brotliCompressSync(readFileSync(join(dist, path))).length;
  const shards = readdirSync(join(dist, 'agenda/donnees')).filter((name) =>
    name.startsWith('textes'),
  );
  const latency = await latencies(dist, slower);
  const results = {
    events,
    'build, s': Math.round(build.seconds * 10) / 10,
    'build, largest process, MB': Math.round(build.peakProcess),
    files: readdirSync(dist, { recursive: true }).length,
    'agenda HTML, kB brotli': kilo(bytes('agenda/index.html')),
    'scripts, kB brotli': kilo(latency.scripts.reduce((sum, path) => sum + bytes(path), 0)),
    'filter data, kB brotli': kilo(bytes('agenda/donnees/filtres.json')),
    'one shard of texts, kB brotli': kilo(bytes(`agenda/donnees/${shards[0]}`)),
    'all texts, kB brotli': kilo(
      shards.reduce((sum, name) => sum + bytes(`agenda/donnees/${name}`), 0),
    ),
    'first filter, data to lines, ms': Math.round(latency.first),
    'filter change p50, ms': round(quantile(latency.changes, 0.5)),
    'filter change p95, ms': round(quantile(latency.changes, 0.95)),
    'processor slowed': `${slower} ×`,
  };
  console.table(results);
  mkdirSync('.cache', { recursive: true });
  writeFileSync('.cache/bench-agenda.json', `${JSON.stringify(results, null, 2)}\n`);
} finally {
  fixture.dispose();
}

/** Milliseconds from a reader's change to the lines in the page, the data and texts being there. */
async function latencies(dist: string, rate: number) {
  const sites = await serveSites([{ id: 'fictif', name: 'Fictif', dist }]);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.clock.setFixedTime(new Date('2026-11-24T09:00:00+01:00'));
    const scripts: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.endsWith('.js')) scripts.push(pathname);
    });
    await page.goto(sites.address('fictif', '/agenda/'));
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    const [first = 0] = await changes(page, ['theme=climat']);
    // Words make every shard of texts come: later changes wait for nothing.
    await changes(page, ['q=ciel', 'q=']);
    const asked = ['theme', 'public', 'format', 'commune', 'quand'];
    const steps = await page.evaluate(
      (names) =>
        names.flatMap((name) => {
          const select = document.querySelector<HTMLSelectElement>(`select[name=${name}]`);
          return [...(select?.options ?? [])].slice(0, 9).map(({ value }) => `${name}=${value}`);
        }),
      asked,
    );
    return { scripts, first, changes: await changes(page, steps) };
  } finally {
    await browser.close();
    sites.close();
  }
}

/** Makes each change and waits for its lines. The page's own clock is frozen: frames tell the time. */
function changes(page: Page, steps: readonly string[]): Promise<number[]> {
  return page.evaluate(async (all) => {
    // The sentence that counts the lines is written with them, even when there are none twice.
    const status = document.querySelector('[data-agenda-status]') as HTMLElement;
    const taken: number[] = [];
    for (const step of all) {
      const [name = '', value = ''] = step.split('=');
      const field = document.querySelector(`[name=${name}]`) as HTMLSelectElement;
      if (field.value === value) continue;
      field.value = value;
      const change = new Promise((done) =>
        new MutationObserver((_, observer) => {
          observer.disconnect();
          done(undefined);
        }).observe(status, { childList: true }),
      );
      const started = performance.now();
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await change;
      taken.push(performance.now() - started);
    }
    return taken;
  }, steps);
}
