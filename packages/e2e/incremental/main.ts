import { readArguments, someOf, text, whole } from '@echosciences/scripts/lib/arguments.ts';
import fc from 'fast-check';
import type { Site } from './history.ts';
import { describeHistory, historiesOf, SITES } from './history.ts';
import { createProof } from './proof.ts';

/**
 * `pnpm prove:incremental [--sequences 200] [--seed 1] [--path …] [--site fictif]`: a site that is built
 * after each commit of a random history has the same files, byte for byte, as one that is built once,
 * from nothing, in the end. Tells the shortest history that it finds where they differ.
 */
const {
  values: { sequences, seed, path, site: sites },
} = readArguments({
  language: 'en',
  usage: `pnpm prove:incremental [--sequences N] [--seed N] [--path PATH] [--site ${SITES.join(',')}]`,
  options: {
    sequences: whole(200),
    seed: whole(Date.now() % 2 ** 31, 0),
    path: text(undefined),
    site: someOf(SITES),
  },
});
console.log(`Seed ${seed}, ${sequences} histories of ${sites.join(' or ')}.`);

const proof = await createProof(sites);
const started = Date.now();
const counts = new Map<Site, number>();
let count = 0;
const result = await fc.check(
  fc.asyncProperty(historiesOf(sites), async (history) => {
    count += 1;
    counts.set(history.site, (counts.get(history.site) ?? 0) + 1);
    const difference = await proof.differenceAfter(history);
    if (difference) {
      console.log(`\n${describeHistory(history)}\n  ${difference}`);
      throw new Error(difference);
    }
    if (count % 10 === 0) {
      console.log(`${count} histories, ${Math.round((Date.now() - started) / 1000)} s`);
    }
  }),
  { seed, numRuns: sequences, ...(path ? { path } : {}) },
);
proof.dispose();
const { refused, incidents } = proof.counts;
if (result.failed) {
  const [shortest] = result.counterexample ?? [];
  console.error(
    `\nNot the same. Again: pnpm prove:incremental --seed ${seed} --path ${result.counterexamplePath}\n${shortest ? describeHistory(shortest) : result.errorInstance}`,
  );
  process.exitCode = 1;
} else {
  const perSite = [...counts].map(([site, number]) => `${number} of ${site}`).join(', ');
  console.log(
    `${count} histories, the same byte for byte: ${perSite}; ${refused} refused both ways in the end. On the way ${incidents.killed} builds killed, ${incidents.refused} refused, ${incidents.standard} by the standard ways.`,
  );
}
