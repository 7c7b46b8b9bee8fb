import { isAncestor } from './changes.ts';
import type { Forge } from './forge.ts';

/** The environment of the job that publishes, in `.github/workflows/publish.yml`. */
const ENVIRONMENT = 'production';
const LOOKED_AT = 30;

/**
 * The last commit that was published whole. What came after it is to be published now: also what a
 * former run could not, and what came in while one was waiting for another.
 *
 * GitHub keeps a deployment for each job with an environment, and its success only when the job was
 * green: https://docs.github.com/en/rest/deployments
 */
export async function lastPublished(
  forge: Forge,
  root: string,
  head: string,
): Promise<string | undefined> {
  const deployments = await forge.ask(
    'GET',
    `/deployments?environment=${ENVIRONMENT}&per_page=${LOOKED_AT}`,
  );
  for (const { id, sha } of deployments) {
    if (!isAncestor(root, sha, head)) continue;
    const statuses = await forge.ask('GET', `/deployments/${id}/statuses`);
    // One that another replaced is « inactive », and was a success.
    if (statuses.some(({ state }: { state: string }) => state === 'success')) return sha;
  }
  return undefined;
}
