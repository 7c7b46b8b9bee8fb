import { realEntries } from '@echosciences/content/fuzz/corpus';
import { fuzz } from '@echosciences/content/fuzz/fuzz';
import { readArguments, whole } from './lib/arguments.ts';

/**
 * `pnpm fuzz:check [--files N] [--seed N]`: real entries, mutated, through the check. Exit 1 when one is
 * not reported on, takes too long or makes the process grow.
 */
const { values } = readArguments({
  language: 'en',
  usage: 'pnpm fuzz:check [--files N] [--seed N]',
  options: { files: whole(20_000), seed: whole(20261124, 0) },
});
/** What garbage collection leaves between two runs, in MB. */
const MOST_GROWTH = 300;

const started = performance.now();
const result = await fuzz(realEntries(), values.files, values.seed);
const { failures, slowest, ...figures } = result;
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, ...figures }, null, 2));
console.log(`slowest: ${Math.round(slowest.milliseconds)} ms ${JSON.stringify(slowest.mutation)}`);
for (const { why, mutation } of failures.slice(0, 20))
  console.log(`${why}\n  ${JSON.stringify(mutation)}`);
console.log(`${failures.length} failures, ${Math.round(result.growth)} MB more memory.`);
process.exitCode = failures.length > 0 || result.growth > MOST_GROWTH ? 1 : 0;
