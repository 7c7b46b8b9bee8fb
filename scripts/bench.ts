import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { peers } from '@echosciences/peers/peers.ts';
import { caseNames } from './bench/cases.ts';
import { isBeyond, smallBench } from './bench/ci.ts';
import { round } from './bench/figures.ts';
import { machineFacts } from './bench/machine.ts';
import { peersNamed } from './bench/peers.ts';
import { caseRows, peerRows } from './bench/report.ts';
import { measureSizes, simulate } from './bench/simulate.ts';
import type { Scenario } from './bench/simulation.ts';
import { runSuite } from './bench/suite.ts';
import type { Option } from './lib/arguments.ts';
import { flag, readArguments, someOf, UsageError, whole, wholes } from './lib/arguments.ts';

/**
 * `pnpm bench [--sizes N,N…] [--runs N] [--against hugo,eleventy,astro-blog,naive] [--cases NAMES]`:
 * what building generated networks of 17 × N entries costs, cold, warm and after one change, beside
 * standard builds of the same sites and other generators with the same entries. Tables of medians, and
 * all runs in `.cache/bench.json`.
 *
 * `pnpm bench --ci`: a small size, which fails when a ratio is beyond its limit (`bench/limits.ts`).
 *
 * `pnpm bench --simulate 100x10000 [--sizes N,N…] [--jobs N] [--minute-price P] [--process-memory MB]`:
 * each step measured once at each size, the curves through them, and what they say of a network of 100
 * territories with 10,000 entries; in `.cache/bench-simulation.json` too.
 */
const network: Option<Pick<Scenario, 'territories' | 'entries'> | undefined> = {
  type: 'string',
  fallback: undefined,
  read: (given) => {
    const [territories, entries] = /^[1-9]\d*x[1-9]\d*$/.exec(given)?.[0].split('x') ?? [];
    if (territories && entries) {
      return { territories: Number(territories), entries: Number(entries) };
    }
    throw new UsageError('territories and their entries are expected, as 100x10000');
  },
};
const price: Option<number> = {
  type: 'string',
  fallback: 0.006,
  read: (given) => {
    if (/^\d+(?:\.\d+)?$/.test(given)) return Number(given);
    throw new UsageError('a price is expected, as 0.006');
  },
};
const AGAINST = [...peers.map(({ name }) => name).filter((name) => name !== 'ours'), 'naive'];
const { values } = readArguments({
  language: 'en',
  usage: `pnpm bench [--sizes N,N…] [--runs N] [--against ${AGAINST.join(',')}] [--cases NAMES]
pnpm bench --ci
pnpm bench --simulate 100x10000 [--sizes N,N…] [--jobs N] [--minute-price P] [--process-memory MB]`,
  details: `Cases:\n  ${caseNames.join('\n  ')}`,
  options: {
    sizes: wholes(1000),
    runs: whole(5),
    against: someOf(AGAINST, []),
    cases: someOf(caseNames),
    ci: flag,
    simulate: network,
    jobs: whole(20),
    'minute-price': price,
    'process-memory': whole(4000),
  },
});
/** Builds are made for one day, whatever the day of the measure. */
const TODAY = '2026-11-24';
const common = { repository: process.cwd(), directory: resolve('.cache/bench'), today: TODAY };
const { sizes, runs, cases, against } = values;
/** What the hosts of public repositories give: half a minute until a job's first step, six hours. */
const MACHINES = { setupSeconds: 30, jobSeconds: 6 * 3600 };

if (values.ci) {
  const rows = await smallBench(process.cwd(), TODAY);
  console.table(rows.map((row) => ({ ...row, measured: round(row.measured) })));
  if (rows.some(isBeyond)) process.exitCode = 1;
} else if (values.simulate) {
  const scenario: Scenario = {
    ...values.simulate,
    ...MACHINES,
    jobs: values.jobs,
    minutePrice: values['minute-price'],
    processMemory: values['process-memory'],
  };
  const measures = await measureSizes({ ...common, sizes });
  const { stepRows, wayRows, steps } = simulate(measures, scenario);
  console.table(stepRows);
  console.table(wayRows);
  write('bench-simulation.json', { scenario, measures, steps, ways: wayRows });
} else {
  const results = await runSuite({
    ...common,
    sizes,
    runs,
    only: ({ name }) => cases.includes(name),
    modes: against.includes('naive') ? ['naive', 'fast'] : ['fast'],
    peers: peersNamed(against.length > 0 ? [...against, 'ours'] : []),
  });
  console.table(caseRows(results));
  if (results.peers.length > 0) console.table(peerRows(results));
  write('bench.json', results);
}

function write(name: string, results: object): void {
  const text = JSON.stringify({ machine: machineFacts(process.cwd()), ...results }, null, 2);
  mkdirSync('.cache', { recursive: true });
  writeFileSync(join('.cache', name), `${text}\n`);
}
