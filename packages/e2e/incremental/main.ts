import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { describeHistory, histories } from './edits.ts';
import type { Site } from './proof.ts';
import { createProof } from './proof.ts';

/**
 * `pnpm prove:incremental [--sequences 200] [--seed 1] [--path …] [--site fictif]`: a network that is
 * built after each commit of a random history has the same files, byte for byte, as one that is built
 * once, from nothing, in the end. Tells the shortest history that it finds where they differ.
 */
const { values } = parseArgs({
  options: {
    sequences: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    path: { type: 'string' },
    site: { type: 'string', multiple: true, default: ['fictif', 'national'] },
  },
});
const sites = values.site as Site[];
const seed = Number(values.seed);
console.log(`Seed ${seed}, ${values.sequences} histories of ${sites.join(' and ')}.`);

const proof = await createProof(sites);
let count = 0;
const started = Date.now();
const result = await fc.check(
  fc.asyncProperty(histories, async (commits) => {
    const difference = await proof.differenceAfter(commits, sites);
    count += 1;
    if (difference) {
      console.log(`\n${describeHistory(commits)}\n  ${difference}`);
      throw new Error(difference);
    }
    if (count % 10 === 0) {
      console.log(`${count} histories, ${Math.round((Date.now() - started) / 1000)} s`);
    }
  }),
  { seed, numRuns: Number(values.sequences), ...(values.path ? { path: values.path } : {}) },
);
proof.dispose();
if (result.failed) {
  const [shortest = []] = result.counterexample ?? [];
  console.error(
    `\nNot the same. Again: pnpm prove:incremental --seed ${seed} --path ${result.counterexamplePath}\n${describeHistory(shortest)}`,
  );
  process.exitCode = 1;
} else {
  console.log(
    `${count} histories, the same byte for byte; ${proof.refused} builds refused both ways.`,
  );
}
