import { parseArgs } from 'node:util';
import { realEntries } from './corpus.ts';
import { fuzz } from './fuzz.ts';

/**
 * `pnpm fuzz:check [files] [--seed N]`: real entries, mutated, through the check. Exit 1 when one is
 * not reported on, takes too long or makes the process grow.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '20261124' } },
});
/** What garbage collection leaves between two runs, in MB. */
const MOST_GROWTH = 300;

const started = performance.now();
const result = await fuzz(realEntries(), Number(positionals[0] ?? 20_000), Number(values.seed));
const { failures, slowest, ...figures } = result;
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, ...figures }, null, 2));
console.log(`slowest: ${Math.round(slowest.milliseconds)} ms ${JSON.stringify(slowest.mutation)}`);
for (const { why, mutation } of failures.slice(0, 20))
  console.log(`${why}\n  ${JSON.stringify(mutation)}`);
console.log(`${failures.length} failures, ${Math.round(result.growth)} MB more memory.`);
process.exitCode = failures.length > 0 || result.growth > MOST_GROWTH ? 1 : 0;
