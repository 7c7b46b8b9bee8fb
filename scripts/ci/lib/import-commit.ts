import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Who signs imports. A commit of anybody else on their branch is a correction by hand. */
export const ROBOT = {
  name: 'github-actions[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
};

/** Line of a commit's message by which the same changes are known again, whatever they are based on. */
const DIGEST = 'Import: ';

export interface ImportCommit {
  sha: string;
  /** Of what changes: paths, and contents before and after. */
  digest: string;
}

/** A file under `content/` that differs from the commit that is checked out. */
export interface ContentChange {
  path: string;
  /** Whether it is not in that commit. */
  isNew: boolean;
}

export function changedContents(root: string): ContentChange[] {
  const options = ['--porcelain', '-z', '--untracked-files=all', '--no-renames'];
  return git(root, ['status', ...options, '--', 'content'])
    .split('\0')
    .filter(Boolean)
    .map((line) => ({ path: line.slice('XY '.length), isNew: /^(?:\?\?|A)/.test(line) }));
}

/**
 * Makes one commit of some files on the one that is checked out; neither the index nor the branch of
 * the checkout changes.
 */
export function commitContents(
  root: string,
  paths: readonly string[],
  title: string,
): ImportCommit {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  try {
    const env = {
      GIT_INDEX_FILE: join(folder, 'index'),
      GIT_LITERAL_PATHSPECS: '1',
      GIT_AUTHOR_NAME: ROBOT.name,
      GIT_AUTHOR_EMAIL: ROBOT.email,
      GIT_COMMITTER_NAME: ROBOT.name,
      GIT_COMMITTER_EMAIL: ROBOT.email,
    };
    git(root, ['read-tree', 'HEAD'], { env });
    const files = ['--pathspec-from-file=-', '--pathspec-file-nul'];
    git(root, ['add', '--all', ...files], { env, input: paths.join('\0') });
    const tree = git(root, ['write-tree'], { env }).trim();
    const changes = git(root, ['diff-tree', '-r', '-z', '--no-renames', 'HEAD', tree]);
    const digest = createHash('sha256').update(changes).digest('hex');
    const message = `${title}\n\n${DIGEST}${digest}\n`;
    const parent = ['-p', 'HEAD', '-F', '-'];
    const sha = git(root, ['commit-tree', tree, ...parent], { env, input: message }).trim();
    return { sha, digest };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The digest that a commit's message bears. */
export function digestIn(message: string): string | undefined {
  return new RegExp(`^${DIGEST}(?<digest>[\\da-f]{64})$`, 'm').exec(message)?.groups?.digest;
}

export interface Remote {
  /** Address or path of the repository. */
  url: string;
  /** None for a repository that lies on this machine. */
  token?: string;
}

/**
 * Makes a branch point to a commit, if it is still where it was seen.
 * @param sha none: the branch is taken away
 * @param seen its commit; none where there was no such branch
 * @throws Error when somebody wrote to it in the meantime, with what Git says
 */
export function pushBranch(
  root: string,
  { url, token }: Remote,
  branch: string,
  { sha = '', seen = '' }: { sha?: string; seen?: string },
): void {
  const ref = `refs/heads/${branch}`;
  const lease = `--force-with-lease=${ref}:${seen}`;
  git(root, ['push', '--quiet', lease, url, `${sha}:${ref}`], { env: token ? bearing(token) : {} });
}

/** In the environment a token is neither on the disk nor in the list of processes. */
function bearing(token: string): Record<string, string> {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.extraheader',
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
  };
}

function git(
  root: string,
  arguments_: readonly string[],
  { env = {}, input }: { env?: Record<string, string>; input?: string } = {},
): string {
  return execFileSync('git', arguments_, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(input !== undefined && { input }),
  });
}
