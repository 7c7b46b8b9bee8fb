import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/** Variables by which a run of the tests tells its files what it has for all of them. */
export const POOL = 'E2E_POOL';
export const NETWORK = 'E2E_NETWORK';

/** Where the run's workers listen; none outside a run. */
export function poolAddress(): string | undefined {
  return process.env[POOL];
}

/**
 * The folder of the fixtures' network, which the run builds when it is asked for the first time; none
 * outside a run.
 * @throws Error with what its build says when it fails
 */
export async function builtNetwork(): Promise<string | undefined> {
  const address = process.env[NETWORK];
  if (!address) return undefined;
  const { root, problem } = JSON.parse(await text(connect(address)));
  if (problem) throw new Error(problem);
  return root;
}
