import type { Git } from './git.ts';

interface Pull {
  number: number;
  title: string;
  body: string;
  head: string;
  base: string;
  state: 'open' | 'closed';
  merged: boolean;
  labels: string[];
  updated: string;
}

export interface Status {
  context: string;
  state: string;
  target_url: string;
}

/** A branch that takes pull requests only, once a status is green. */
export interface Protection {
  branch: string;
  requiredStatus: string;
}

/** What GitHub keeps beside Git: pull requests and commit statuses. */
export type Pulls = ReturnType<typeof createPulls>;

/** @param address of the repository */
export function createPulls(
  git: Git,
  owner: string,
  login: string,
  address: string,
  nextNumber: () => number,
) {
  const pulls: Pull[] = [];
  const statuses = new Map<string, Status[]>();
  const find = (number: number) => pulls.find((pull) => pull.number === number);

  const describe = async (pull: Pull) => ({
    number: pull.number,
    title: pull.title,
    body: pull.body,
    state: pull.state,
    merged_at: pull.merged ? pull.updated : null,
    updated_at: pull.updated,
    created_at: pull.updated,
    html_url: `${address}/pull/${pull.number}`,
    user: { login },
    labels: pull.labels.map((name) => ({ name })),
    head: { ref: pull.head, sha: await git.resolve(pull.head), repo: { fork: false } },
    base: { ref: pull.base, sha: await git.resolve(pull.base) },
  });

  return {
    async open(title: string, body: string, head: string, base: string) {
      const pull: Pull = {
        number: nextNumber(),
        title,
        body,
        head,
        base,
        state: 'open',
        merged: false,
        labels: [],
        updated: new Date().toISOString(),
      };
      pulls.push(pull);
      return describe(pull);
    },

    /** Those of a state; `head` is `owner:branch`, as in GitHub's query. */
    list(state: string, head: string | null, base: string | null) {
      const wanted = pulls.filter(
        (pull) =>
          (state === 'all' || pull.state === state) &&
          (!head || `${owner}:${pull.head}` === head) &&
          (!base || pull.base === base),
      );
      return Promise.all(wanted.map(describe));
    },

    async setState(number: number, state: Pull['state']) {
      const pull = find(number);
      if (!pull) return undefined;
      pull.state = state;
      return describe(pull);
    },

    addLabels(number: number, labels: string[]) {
      const pull = find(number);
      if (pull) pull.labels = [...new Set([...pull.labels, ...labels])];
      return pull?.labels.map((name) => ({ name }));
    },

    /** What GitHub does when a branch is deleted. */
    closeOf(branch: string) {
      for (const pull of pulls) if (pull.head === branch) pull.state = 'closed';
    },

    setLabels(number: number, labels: string[]) {
      const pull = find(number);
      if (pull) pull.labels = labels;
      return labels.map((name) => ({ name }));
    },

    statuses: (sha: string) => statuses.get(sha) ?? [],
    setStatus(sha: string, status: Status) {
      const others = statuses.get(sha)?.filter(({ context }) => context !== status.context) ?? [];
      statuses.set(sha, [...others, status]);
    },

    async commits(number: number) {
      const pull = find(number);
      return pull ? (await git.compare(pull.base, pull.head)).commits : [];
    },

    /**
     * Squashes a pull request into its base.
     * @returns the commit, or GitHub's reason to refuse
     */
    async merge(
      number: number,
      expected: string,
      message: string,
      protection: Protection | undefined,
    ): Promise<{ sha: string } | { status: number; message: string }> {
      const pull = find(number);
      const head = pull && (await git.resolve(pull.head));
      const base = pull && (await git.resolve(pull.base));
      if (!pull || !head || !base) return { status: 404, message: 'Not Found' };
      if (head !== expected) return { status: 409, message: 'Head branch was modified.' };
      const green = (name: string) =>
        statuses.get(head)?.some(({ context, state }) => context === name && state === 'success');
      if (protection?.branch === pull.base && !green(protection.requiredStatus)) {
        return { status: 405, message: 'Required status check is expected.' };
      }
      const tree = await git.mergedTree(base, head);
      if (!tree) return { status: 405, message: 'Pull Request is not mergeable' };
      const { author } = await git.commit(head);
      const sha = await git.writeCommit({
        tree,
        parents: [base],
        message: `${pull.title} (#${number})\n\n${message}`,
        author,
      });
      await git.setBranch(pull.base, sha);
      Object.assign(pull, { state: 'closed', merged: true });
      return { sha };
    },
  };
}
