import { z } from 'zod';
import { annotate } from './lib/actions.ts';

/**
 * `NEEDS='{…}' node scripts/ci/gate.ts`: one answer for the rule of the published branch, whatever
 * jobs a change needed. `NEEDS` is GitHub's `needs` as JSON; a job that was not needed is « skipped ».
 */
const needs = z
  .record(z.string(), z.object({ result: z.enum(['success', 'failure', 'cancelled', 'skipped']) }))
  .parse(JSON.parse(process.env.NEEDS ?? ''));
const faults = Object.entries(needs).filter(
  ([, { result }]) => result === 'failure' || result === 'cancelled',
);
for (const [job, { result }] of faults) {
  annotate('error', `${job} : ${result === 'failure' ? 'en échec' : 'interrompu'}.`);
}
process.exitCode = faults.length === 0 ? 0 : 1;
