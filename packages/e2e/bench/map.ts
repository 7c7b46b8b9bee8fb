import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { readArguments, whole } from '@echosciences/scripts/lib/arguments.ts';
import { measure } from '@echosciences/scripts/lib/measure.ts';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../src/browser.ts';
import { createFixture } from '../src/fixture.ts';
import { serveSites } from '../src/serve.ts';
import { kilo, quantile, round } from './figures.ts';
import { manyEvents } from './many-events.ts';
import { writeFiles } from './write-files.ts';

/**
 * `pnpm bench:map [--pins N]`: the map of France with N events, each at a position of its own: what a
 * reader downloads, when the map answers, how long a filter and a zoom take in Chromium on the
 * processor as it is and four times slower. A table, and JSON in `.cache/bench-map.json`.
 */
const {
  values: { pins },
} = readArguments({
  language: 'en',
  usage: 'pnpm bench:map [--pins N]',
  options: { pins: whole(5000) },
});
const FRANCE = { south: 43.5, west: -1, north: 49.5, east: 6.5 };
const fixture = createFixture();
try {
  writeFiles(join(fixture.root, 'content/fictif'), manyEvents(pins, '2026-11-24', FRANCE));
  // The fictional territory has no shape: its map is that of France.
  const build = await measure(
    join(import.meta.dirname, '../node_modules/.bin/astro'),
    ['build'],
    { ...process.env, ECHOSCIENCES_NOW: '2026-11-24', ASTRO_TELEMETRY_DISABLED: '1' },
    join(fixture.root, 'sites/fictif'),
  );
  const dist = fixture.dist('fictif');
  const sites = await serveSites([{ id: 'fictif', name: 'Fictif', dist }]);
  const address = sites.address('fictif', '/carte/');
  const browser = await launchBrowser();
  const bytes = (path: string) => brotliCompressSync(readFileSync(join(dist, path))).length;
  const whole = await visit(browser, address, 1);
  const slow = await visit(browser, address, 4);
  await browser.close();
  sites.close();
  const sum = (extension: string) =>
    kilo(
      whole.paths
        .filter((path) => path.endsWith(extension))
        .reduce((total, path) => total + bytes(path), 0),
    );
  const results = {
    pins,
    'build, s': Math.round(build.seconds * 10) / 10,
    'page HTML, kB brotli': kilo(bytes('carte/index.html')),
    'style, kB brotli': sum('.css'),
    'scripts, kB brotli': sum('.js'),
    'data of the events, kB brotli': sum('.json'),
    'requests until it answers': whole.paths.length,
    ...latenciesOf('', whole),
    ...latenciesOf(', processor slowed 4 ×', slow),
  };
  console.table(results);
  mkdirSync('.cache', { recursive: true });
  writeFileSync('.cache/bench-map.json', `${JSON.stringify(results, null, 2)}\n`);
} finally {
  fixture.dispose();
}

interface Measures {
  paths: string[];
  ready: number;
  filters: number[];
  zooms: number[];
}

function latenciesOf(condition: string, { ready, filters, zooms }: Measures) {
  return {
    [`pins drawn after navigation, ms${condition}`]: Math.round(ready),
    [`filter to pins p50, ms${condition}`]: round(quantile(filters, 0.5)),
    [`filter to pins p95, ms${condition}`]: round(quantile(filters, 0.95)),
    [`zoom to painted frame p50, ms${condition}`]: round(quantile(zooms, 0.5)),
    [`zoom to painted frame p95, ms${condition}`]: round(quantile(zooms, 0.95)),
  };
}

async function visit(browser: Browser, address: string, slower: number): Promise<Measures> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1200 } });
  await page.clock.setFixedTime(new Date('2026-11-24T09:00:00+01:00'));
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const paths: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    paths.push(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  });
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('[data-map-pins] [aria-expanded]'));
  const ready = await page.evaluate(() => performance.now());
  const filters = await changes(page);
  const zooms = await zoomsOf(page);
  await page.close();
  return { paths: [...new Set(paths)], ready, filters, zooms };
}

/** From a change of the form to new pins in the page. */
function changes(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const pins = document.querySelector('[data-map-pins]') as SVGGElement;
    const status = document.querySelector('[data-map-status]') as HTMLElement;
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const mutation = (target: Node) =>
      new Promise((done) => {
        new MutationObserver((_, observer) => {
          observer.disconnect();
          done(undefined);
        }).observe(target, { childList: true });
      });
    const taken: number[] = [];
    for (const name of ['theme', 'public', 'format', 'quand']) {
      const select = document.querySelector<HTMLSelectElement>(`select[name=${name}]`);
      for (const { value } of [...(select?.options ?? [])].slice(1, 9)) {
        if (!select) continue;
        select.value = value;
        // Pins come in the frame after their sentence: in none when there were none before either.
        const change = Promise.race([mutation(pins), mutation(status).then(frame).then(frame)]);
        const started = performance.now();
        select.dispatchEvent(new Event('input', { bubbles: true }));
        await change;
        taken.push(performance.now() - started);
      }
      if (select) select.value = '';
    }
    document.querySelector('form.filters__form')?.dispatchEvent(new Event('input'));
    await new Promise((done) => setTimeout(done, 500));
    return taken;
  });
}

/** From a press on a button of the zoom to the frame after the one that draws it. */
function zoomsOf(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const button = (value: string) =>
      document.querySelector<HTMLElement>(`[data-map-controls] [value=${value}]`);
    const taken: number[] = [];
    for (const value of Array.from({ length: 4 }, () => [
      'in',
      'in',
      'in',
      'out',
      'out',
      'out',
    ]).flat()) {
      await frame();
      const started = performance.now();
      button(value)?.click();
      await frame();
      await frame();
      taken.push(performance.now() - started);
    }
    return taken;
  });
}
