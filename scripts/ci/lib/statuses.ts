import { typography } from '@echosciences/schemas';
import type { Forge } from './forge.ts';

/** GitHub refuses a longer description. */
const MAX_DESCRIPTION = 140;

export interface CommitStatus {
  state: 'pending' | 'success' | 'failure';
  /** Name of the status, one per territory: `deploy/corse`, `publication/corse`. */
  context: string;
  /** French, shown beside the commit. */
  description: string;
  /** Where the link leads: the site, or the page that says what went wrong. */
  target?: string;
}

/**
 * The status that Decap reads of the last commit of a draft: its `target_url` is where the preview of
 * that site is (`preview_context` in packages/cms/src/config/backend.ts).
 */
export function previewContext(id: string): string {
  return `deploy/${id}`;
}

export function publicationContext(id: string): string {
  return `publication/${id}`;
}

/** https://docs.github.com/en/rest/commits/statuses#create-a-commit-status */
export async function setStatus(
  forge: Forge,
  sha: string,
  { state, context, description, target }: CommitStatus,
): Promise<void> {
  await forge.ask('POST', `/statuses/${sha}`, {
    state,
    context,
    description: typography(description).slice(0, MAX_DESCRIPTION),
    ...(target && { target_url: target }),
  });
}

/** Sites whose last publication for a commit failed. */
export async function unpublishedSites(forge: Forge, sha: string): Promise<string[]> {
  const { statuses } = await forge.ask('GET', `/commits/${sha}/status?per_page=100`);
  const prefix = publicationContext('');
  return statuses
    .filter(({ state, context }: CommitStatus) => state === 'failure' && context.startsWith(prefix))
    .map(({ context }: CommitStatus) => context.slice(prefix.length));
}
