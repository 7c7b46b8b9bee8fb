import type { WorkflowRun } from './event.ts';
import type { Forge } from './forge.ts';
import { askAllPages } from './forge.ts';

/** GitHub lists no more changed files than these of a pull request. */
const MAX_FILES = 3_000;

/** An open pull request, as GitHub says it is: nothing here comes from what the run left. */
export interface Pull {
  number: number;
  sha: string;
  /** Its branch lies in this repository: whoever made it may write here. */
  ours: boolean;
}

/**
 * The open pull request whose last commit a run was made for; none when it was closed or has a newer
 * commit by now.
 */
export async function pullOf(
  forge: Forge,
  repository: string,
  { head_sha, head_branch, head_repository }: WorkflowRun,
): Promise<Pull | undefined> {
  const head = encodeURIComponent(`${head_repository.owner.login}:${head_branch}`);
  const pulls = await forge.ask('GET', `/pulls?state=open&head=${head}`);
  const pull = pulls.find((pull: { head: { sha: string } }) => pull.head.sha === head_sha);
  return (
    pull && {
      number: pull.number,
      sha: head_sha,
      ours: head_repository.full_name === repository,
    }
  );
}

/** Paths that a pull request changes, both names of a renamed file; none when they are too many to know. */
export async function pathsOfPull(forge: Forge, number: number): Promise<string[] | undefined> {
  const files = await askAllPages(forge, `/pulls/${number}/files`);
  if (files.length >= MAX_FILES) return undefined;
  return files.flatMap((file) => [file.filename, file.previous_filename ?? []].flat());
}
