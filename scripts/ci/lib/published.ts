import { today } from '@echosciences/calendar';
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
 *
 * None when that was before today: pages are made for a day, and the run of the night may have been the
 * one that waited, which GitHub gives up for a later one.
 * @param now in milliseconds since 1970
 */
export async function lastPublished(
  forge: Forge,
  root: string,
  head: string,
  now = Date.now(),
): Promise<string | undefined> {
  const deployments = await forge.ask(
    'GET',
    `/deployments?environment=${ENVIRONMENT}&per_page=${LOOKED_AT}`,
  );
  for (const { id, sha } of deployments) {
    if (!isAncestor(root, sha, head)) continue;
    const statuses = await forge.ask('GET', `/deployments/${id}/statuses`);
    // One that another replaced is « inactive », and was a success.
    const success = statuses.find(({ state }: { state: string }) => state === 'success');
    if (success) return today(Date.parse(success.created_at)) === today(now) ? sha : undefined;
  }
  return undefined;
}
