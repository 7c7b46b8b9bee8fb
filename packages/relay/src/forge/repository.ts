import { z } from 'zod';
import { base64 } from '../base64.ts';
import type { ProposalsConfig } from '../config-types.ts';
import type { Surroundings } from '../surroundings.ts';
import { bearer } from './credentials.ts';
import { ForgeFailure } from './failure.ts';
import { ask } from './request.ts';

const sha = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const made = z.object({ sha });
const branchAnswer = z.object({
  commit: z.object({
    sha,
    commit: z.object({
      tree: z.object({ sha }),
      committer: z.object({ date: z.iso.datetime({ offset: true }) }),
    }),
  }),
});
const treeAnswer = z.object({
  tree: z.array(z.object({ path: z.string(), type: z.string(), sha })),
});
const issueAnswer = z.object({
  number: z.number().int(),
  html_url: z.url({ protocol: /^https?$/ }),
  title: z.string(),
  body: z.string().nullish(),
});

export interface Branch {
  commit: string;
  tree: string;
  /** Milliseconds since the epoch at which its last commit was made. */
  committed: number;
}

export interface TreeEntry {
  path: string;
  type: string;
  sha: string;
}

/** A pull request or an issue. */
export interface Thread {
  number: number;
  url: string;
  title: string;
  body: string;
}

/** A file to write: its text, or the sha of a blob. */
export type TreeChange = { path: string } & ({ content: string } | { sha: string });

export type Repository = ReturnType<typeof openRepository>;

/** What the relay does in the repository, in the terms of https://docs.github.com/en/rest. All throw {@link ForgeFailure}. */
export function openRepository(config: ProposalsConfig, world: Surroundings) {
  const { apiUrl, repository, forgeTimeout: timeout } = config;
  const [owner = ''] = repository.split('/');
  const call = async <Schema extends z.ZodType>(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    schema: Schema,
    body?: unknown,
  ) => {
    const token = await bearer(config, world);
    const url = `${apiUrl}/repos/${repository}${path}`;
    return ask({ method, url, token, body, timeout }, schema, world.fetch);
  };

  return {
    /** A branch's last commit; undefined when there is no such branch. */
    async branch(name: string): Promise<Branch | undefined> {
      const answer = await orMissing(
        call('GET', `/branches/${encodeURIComponent(name)}`, branchAnswer),
      );
      if (!answer) return undefined;
      const { sha: commit, commit: about } = answer.commit;
      return { commit, tree: about.tree.sha, committed: Date.parse(about.committer.date) };
    },

    /** What a folder holds at a commit; undefined when there is no such folder. */
    async folder(commit: string, path: string): Promise<TreeEntry[] | undefined> {
      const address = `/git/trees/${commit}:${encodeURIComponent(path)}`;
      return (await orMissing(call('GET', address, treeAnswer)))?.tree;
    },

    /** All that lies in a tree, at any depth. */
    async allIn(tree: string): Promise<TreeEntry[]> {
      return (await call('GET', `/git/trees/${tree}?recursive=1`, treeAnswer)).tree;
    },

    /** Open pull requests and issues that bear a label: the first hundred. */
    async openWith(label: string): Promise<Thread[]> {
      const query = new URLSearchParams({ labels: label, state: 'open', per_page: '100' });
      return (await call('GET', `/issues?${query}`, z.array(issueAnswer))).map(thread);
    },

    /** The open pull request of a branch. */
    async pullOf(branch: string): Promise<Thread | undefined> {
      const query = new URLSearchParams({ head: `${owner}:${branch}`, state: 'open' });
      const [pull] = await call('GET', `/pulls?${query}`, z.array(issueAnswer));
      return pull && thread(pull);
    },

    async writeBlob(bytes: Uint8Array): Promise<string> {
      const body = { content: base64(bytes), encoding: 'base64' };
      return (await call('POST', '/git/blobs', made, body)).sha;
    },

    async writeTree(base: string, changes: readonly TreeChange[]): Promise<string> {
      const tree = changes.map((change) => ({ mode: '100644', type: 'blob', ...change }));
      return (await call('POST', '/git/trees', made, { base_tree: base, tree })).sha;
    },

    /** A commit by whom the credentials belong to. */
    async writeCommit(message: string, tree: string, parent: string): Promise<string> {
      const body = { message, tree, parents: [parent] };
      return (await call('POST', '/git/commits', made, body)).sha;
    },

    /** @throws {ForgeFailure} a conflict when there is a branch of that name */
    async createBranch(name: string, commit: string): Promise<void> {
      await call('POST', '/git/refs', z.unknown(), { ref: `refs/heads/${name}`, sha: commit });
    },

    /** Makes a branch point elsewhere, whatever it held. */
    async moveBranch(name: string, commit: string): Promise<void> {
      const body = { sha: commit, force: true };
      await call('PATCH', `/git/refs/heads/${encodeURIComponent(name)}`, z.unknown(), body);
    },

    /** The forge closes its pull request. */
    async deleteBranch(name: string): Promise<void> {
      await call('DELETE', `/git/refs/heads/${encodeURIComponent(name)}`, z.unknown());
    },

    /** @throws {ForgeFailure} a conflict when that branch has a pull request already */
    async openPull(title: string, body: string, head: string, base: string): Promise<Thread> {
      return thread(await call('POST', '/pulls', issueAnswer, { title, body, head, base }));
    },

    /** Labels that do not exist are made. */
    async addLabels(number: number, labels: readonly string[]): Promise<void> {
      await call('POST', `/issues/${number}/labels`, z.unknown(), { labels });
    },

    async openIssue(title: string, body: string, labels: readonly string[]): Promise<Thread> {
      return thread(await call('POST', '/issues', issueAnswer, { title, body, labels }));
    },
  };
}

function thread({ number, html_url, title, body }: z.output<typeof issueAnswer>): Thread {
  return { number, url: html_url, title, body: body ?? '' };
}

/** The answer, or undefined where the forge says that there is nothing. */
async function orMissing<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ForgeFailure && error.kind === 'missing') return undefined;
    throw error;
  }
}
