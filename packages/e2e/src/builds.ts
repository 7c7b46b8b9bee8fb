import { connect } from 'node:net';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

/** Variables by which a run of the tests tells its files what it has for all of them. */
export const POOL = 'E2E_POOL';
export const NETWORK = 'E2E_NETWORK';
/**
 * Folder of what fixtures keep in their `.cache/` under names that are digests, encoded images and the
 * bundles of the code: the same for all.
 */
export const SHARED = 'E2E_SHARED';

/**
 * Builds, exports and checks are run by their dozens, each of them a process that loads the same modules:
 * what Node compiles of them is kept, where turbo keeps it too. Not for all processes of the tests: the
 * bench measures some that begin with nothing.
 */
export const COMPILED = {
  NODE_COMPILE_CACHE: resolve(import.meta.dirname, '../../../node_modules/.cache/node'),
};

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
