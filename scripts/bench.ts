import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadTerritory } from '@echosciences/content';
import type { Measure } from './lib/measure.ts';
import { measure } from './lib/measure.ts';
import { listSites } from './lib/sites.ts';

/**
 * `pnpm bench [--runs N]`: what building the real sites costs; a table, and JSON in
 * `.cache/bench.json`. Each figure is the median of N runs.
 */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '1' } } });
const sites = listSites(process.cwd());
const article = loadTerritory(resolve('content'), 'corse').entries.find(
  ({ type }) => type.key === 'article',
);
if (!article) throw new Error('The benchmark changes an article of content/corse: it has none.');

const build = (...arguments_: string[]) =>
  measure('node', ['scripts/build.ts', '--output-logs=none', ...arguments_], process.env);

const cases: [name: string, run: () => Promise<Measure>][] = [
  [
    'cold, 18 sites',
    () => {
      forget();
      return build();
    },
  ],
  ['nothing changed', () => build()],
  [
    'one article of Corse changed',
    async () => {
      const before = readFileSync(article.path, 'utf8');
      appendFileSync(article.path, `\nMesure ${Date.now()}.\n`);
      try {
        return await build();
      } finally {
        writeFileSync(article.path, before);
      }
    },
  ],
  ['one site, cold', () => build('--filter=@sites/bretagne', '--force')],
];

const results = [];
for (const [name, run] of cases) {
  const measures: Measure[] = [];
  for (let index = 0; index < Number(values.runs); index++) measures.push(await run());
  const median = (pick: (one: Measure) => number) =>
    measures.map(pick).sort((a, b) => a - b)[Math.floor(measures.length / 2)] ?? 0;
  results.push({
    case: name,
    seconds: round(median(({ seconds }) => seconds)),
    'largest process, MB': Math.round(median(({ peakProcess }) => peakProcess)),
    'all processes, MB': Math.round(median(({ peakTotal }) => peakTotal)),
  });
}
console.table(results);
mkdirSync('.cache', { recursive: true });
const machine = {
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  memory: totalmem(),
  node: process.version,
};
writeFileSync(
  '.cache/bench.json',
  `${JSON.stringify({ machine, runs: Number(values.runs), results }, null, 2)}\n`,
);

/** Forgets all that former builds left: turbo's cache, Astro's and the output. */
function forget() {
  for (const { id } of sites) {
    for (const path of ['dist', '.astro', 'node_modules/.astro']) {
      rmSync(join('sites', id, path), { recursive: true, force: true });
    }
    rmSync(join('content', id, 'dist'), { recursive: true, force: true });
  }
  rmSync('.turbo/cache', { recursive: true, force: true });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
