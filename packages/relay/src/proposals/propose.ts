import type { ProposedFile } from '@echosciences/content/proposal';
import { filesOf } from '@echosciences/content/proposal';
import type { ProposalsConfig } from '../config-types.ts';
import { ForgeFailure } from '../forge/failure.ts';
import type { Branch, Repository, Thread, TreeChange } from '../forge/repository.ts';
import { openRepository } from '../forge/repository.ts';
import { readForm } from '../intake/form.ts';
import type { Surroundings } from '../surroundings.ts';
import { blobSha } from './git-blob.ts';
import type { PullRequest } from './pull-request.ts';
import { PROPOSAL_LABEL, pullRequestOf } from './pull-request.ts';
import { Refused } from './refused.ts';
import type { Submission } from './submission.ts';
import { readSubmission } from './submission.ts';
import { publishedBranch, refuseIfFull } from './waiting.ts';

/** A branch without pull request may be that of a request under way for so long; then it is a remnant. */
const REMNANT_MILLISECONDS = 600_000;

/**
 * `POST /propositions`: makes a pull request of a proposal. The same proposal sent twice is one pull
 * request; what was begun and cannot be ended is undone.
 * @throws {Refused | ForgeFailure}
 */
export async function propose(
  request: Request,
  config: ProposalsConfig,
  world: Surroundings,
  admit: () => Promise<void>,
): Promise<Thread> {
  const submission = await readSubmission(await readForm(request, 'proposition'), world.now());
  await admit();
  const repository = openRepository(config, world);
  const published = await publishedBranch(repository, config.branch);
  await refuseIfPublished(repository, published, submission);
  const { entry, images } = submission;
  const pull = pullRequestOf(submission);
  const files = filesOf(entry, images);
  const work = { repository, config, published, pull, files, folder: entry.folder };
  const known = await existing(work, world.now());
  if (known && 'thread' in known) return known.thread;
  refuseIfFull(await repository.openWith(PROPOSAL_LABEL), config.maxOpen);
  if (known?.isRemnant) await repository.moveBranch(pull.branch, await writeCommit(work));
  return openPull(work, known ? known.isRemnant : await createBranch(work));
}

interface Work {
  repository: Repository;
  config: ProposalsConfig;
  published: Branch;
  pull: PullRequest;
  files: readonly ProposedFile[];
  folder: string;
}

/** The territory is there, and no entry of its rubrique has that slug. */
async function refuseIfPublished(
  repository: Repository,
  { commit }: Branch,
  { territory, type, entry }: Submission,
): Promise<void> {
  const folder = await repository.folder(commit, `content/${territory}`);
  if (!folder?.some(({ path }) => path === 'territoire.yaml' || path === 'reseau.yaml')) {
    throw new Refused('territory');
  }
  const rubrique = folder.find(({ path }) => path === type.folder);
  if (!rubrique) return;
  const taken = (await repository.allIn(rubrique.sha)).some(
    ({ path, type: kind }) => kind === 'tree' && path.split('/').at(-1) === entry.slug,
  );
  if (taken) throw new Refused('exists');
}

/**
 * What there is of the proposal's branch: its pull request, or a branch to go on with, with what it
 * holds or, from a remnant, anew.
 * @throws {Refused} when it holds another proposal
 */
async function existing(
  work: Work,
  now: number,
): Promise<{ thread: Thread } | { isRemnant: boolean } | undefined> {
  const { repository, pull } = work;
  const branch = await repository.branch(pull.branch);
  if (!branch) return undefined;
  const thread = await repository.pullOf(pull.branch);
  const isSame = await holdsTheSame(work, branch.commit);
  if (thread && isSame) return { thread };
  const isRemnant = !thread && now - branch.committed > REMNANT_MILLISECONDS;
  if (!isSame && !isRemnant) throw new Refused('exists');
  return { isRemnant };
}

async function holdsTheSame({ repository, folder, files }: Work, commit: string): Promise<boolean> {
  const there = (await repository.folder(commit, folder)) ?? [];
  const shas = new Map(there.map(({ path, sha }) => [`${folder}/${path}`, sha]));
  if (shas.size !== files.length) return false;
  const ours = await Promise.all(
    files.map(async ({ path, bytes }) => [path, await blobSha(bytes)]),
  );
  return ours.every(([path = '', sha]) => shas.get(path) === sha);
}

/** @returns whether the branch is this request's own: another one may have been faster with the same */
async function createBranch(work: Work): Promise<boolean> {
  const { repository, pull } = work;
  const commit = await writeCommit(work);
  try {
    await repository.createBranch(pull.branch, commit);
    return true;
  } catch (error) {
    if (!(error instanceof ForgeFailure) || error.kind !== 'conflict') throw error;
    const branch = await repository.branch(pull.branch);
    if (!branch || !(await holdsTheSame(work, branch.commit))) throw new Refused('exists');
    return false;
  }
}

async function writeCommit({ repository, published, pull, files }: Work): Promise<string> {
  const changes: TreeChange[] = [];
  for (const { path, bytes } of files) {
    // One after the other: GitHub slows down who writes much at once.
    changes.push(
      path.endsWith('.md')
        ? { path, content: new TextDecoder().decode(bytes) }
        : { path, sha: await repository.writeBlob(bytes) },
    );
  }
  const tree = await repository.writeTree(published.tree, changes);
  return repository.writeCommit(pull.message, tree, published.commit);
}

/** @param isOurs whether the branch may go when the pull request cannot be made */
async function openPull({ repository, config, pull }: Work, isOurs: boolean): Promise<Thread> {
  try {
    const thread = await repository
      .openPull(pull.title, pull.body, pull.branch, config.branch)
      .catch(async (error) => {
        // It may have been made all the same: by the other of two, or before the answer was lost.
        const made = await repository.pullOf(pull.branch);
        if (!made) throw error;
        return made;
      });
    await repository.addLabels(thread.number, pull.labels);
    return thread;
  } catch (error) {
    // What is left when this fails too is taken up by the next try.
    if (isOurs) await repository.deleteBranch(pull.branch).catch(() => {});
    throw error;
  }
}
