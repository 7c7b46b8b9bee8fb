import { ForgeFailure } from '../forge/failure.ts';
import type { Branch, Repository, Thread } from '../forge/repository.ts';
import { Refused } from './refused.ts';

/** In seconds: by then somebody has read. */
const FULL_RETRY = 86_400;

/** @throws {ForgeFailure} when the settings name a branch, or a repository, that is not there */
export async function publishedBranch(repository: Repository, name: string): Promise<Branch> {
  const branch = await repository.branch(name);
  if (!branch) throw new ForgeFailure('misconfigured', 'branch');
  return branch;
}

/**
 * The bound that holds for all instances of the relay together: what waits is counted at the forge.
 * @throws {Refused}
 */
export function refuseIfFull(open: readonly Thread[], most: number): void {
  if (open.length >= most) throw new Refused('full', { retryAfter: FULL_RETRY });
}
