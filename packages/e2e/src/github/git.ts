import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TreeEntry {
  path: string;
  mode: string;
  type: 'blob' | 'tree';
  sha: string;
  size?: number;
}

export interface Commit {
  sha: string;
  tree: string;
  parents: string[];
  message: string;
  author: { name: string; email: string; date: string };
}

export interface ChangedFile {
  filename: string;
  status: 'added' | 'modified' | 'removed' | 'renamed';
  sha: string;
  previousFilename?: string;
  binary: boolean;
}

/** A path to write, or to remove when it has no sha. */
export interface TreeChange {
  path: string;
  mode: string;
  sha: string | null;
}

/** A Git repository on disk, in the terms of GitHub's API. Failures of Git throw. */
export type Git = ReturnType<typeof openGit>;

/** Turns a folder into a repository with one commit on `branch`. */
export async function createGit(directory: string, branch: string): Promise<Git> {
  const git = runner(directory);
  await git(['init', '--quiet', '--initial-branch', branch]);
  await git(['add', '--all']);
  await git(['commit', '--quiet', '--allow-empty', '--message', 'Contenus de départ']);
  return openGit(directory);
}

export function openGit(directory: string) {
  const git = runner(directory);
  const resolve = (revision: string) =>
    git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]).then(
      (sha) => sha.trim(),
      () => undefined,
    );
  const commit = async (revision: string): Promise<Commit> => {
    const format = '%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%B';
    const text = await git(['log', '-1', `--format=${format}`, revision, '--']);
    const [sha = '', tree = '', parents = '', name = '', email = '', date = '', message = ''] =
      text.split('\0');
    return {
      sha,
      tree,
      parents: parents.split(' ').filter(Boolean),
      message: message.trim(),
      author: { name, email, date },
    };
  };
  return {
    resolve,
    commit,

    /** What a folder holds, `undefined` when there is no such folder. */
    async tree(revision: string, path: string, recursive: boolean) {
      const depth = recursive ? ['-r', '-t'] : [];
      const text = await git(['ls-tree', '-z', '--long', ...depth, `${revision}:${path}`]).catch(
        () => undefined,
      );
      return text?.split('\0').filter(Boolean).map(treeEntry);
    },

    blob: (sha: string) => runBytes(directory, ['cat-file', 'blob', sha]).catch(() => undefined),

    /** Many blobs by one process, by their sha; those that are unknown are left out. */
    async blobs(shas: readonly string[]): Promise<Map<string, Buffer>> {
      const input = shas.map((sha) => `${sha}\n`).join('');
      const bytes = await runBytes(directory, ['cat-file', '--batch'], { input });
      return readBatch(bytes);
    },

    async writeBlob(bytes: Buffer): Promise<string> {
      return (await git(['hash-object', '-w', '--stdin'], { input: bytes })).trim();
    },

    /** A tree with changes over the tree of `base`, a commit or a tree. */
    async writeTree(base: string, changes: readonly TreeChange[]): Promise<string> {
      const folder = mkdtempSync(join(tmpdir(), 'index-'));
      const env = { GIT_INDEX_FILE: join(folder, 'index') };
      try {
        await git(['read-tree', base], { env });
        const lines = changes.map(({ path, mode, sha }) =>
          sha ? `${mode} ${sha}\t${path}\0` : `0 ${'0'.repeat(40)}\t${path}\0`,
        );
        await git(['update-index', '-z', '--index-info'], { env, input: lines.join('') });
        return (await git(['write-tree'], { env })).trim();
      } finally {
        rmSync(folder, { recursive: true });
      }
    },

    async writeCommit(own: Omit<Commit, 'sha'>): Promise<string> {
      const { name, email, date } = own.author;
      const parents = own.parents.flatMap((parent) => ['-p', parent]);
      const sha = await git(['commit-tree', own.tree, ...parents], {
        input: own.message,
        env: { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_AUTHOR_DATE: date },
      });
      return sha.trim();
    },

    /** Fails when there is one of that name, even of this very moment. */
    createBranch: (name: string, sha: string) =>
      git(['update-ref', `refs/heads/${name}`, sha, '0'.repeat(40)]),
    setBranch: (name: string, sha: string) => git(['update-ref', `refs/heads/${name}`, sha]),
    deleteBranch: (name: string) => git(['update-ref', '-d', `refs/heads/${name}`]),

    /** Whether `old` is `sha` or before it. */
    isAncestor: (old: string, sha: string) =>
      git(['merge-base', '--is-ancestor', old, sha]).then(
        () => true,
        () => false,
      ),

    /** Commits that touch a path, the last first. */
    async history(revision: string, path: string): Promise<Commit[]> {
      const shas = await git(['rev-list', '--max-count=30', revision, '--', path]);
      return Promise.all(shas.split('\n').filter(Boolean).map(commit));
    },

    /** What `head` has that `base` has not, as in `base...head`. */
    async compare(base: string, head: string) {
      const origin = (await git(['merge-base', base, head])).trim();
      const shas = await git(['rev-list', '--reverse', `${base}..${head}`]);
      return {
        base: await commit(base),
        commits: await Promise.all(shas.split('\n').filter(Boolean).map(commit)),
        files: await changedFiles(git, origin, head),
      };
    },

    /** The tree of both, `undefined` when they disagree. */
    async mergedTree(base: string, head: string): Promise<string | undefined> {
      const text = await git(['merge-tree', '--write-tree', base, head]).catch(() => undefined);
      return text?.split('\n', 1)[0];
    },
  };
}

async function changedFiles(git: Run, from: string, to: string): Promise<ChangedFile[]> {
  const range = ['-r', '-M', '-z', from, to];
  const raw = (await git(['diff-tree', '--raw', '--no-abbrev', ...range])).split('\0');
  const counts = await git(['diff-tree', '--numstat', '--no-renames', '-r', '-z', from, to]);
  const binary = new Set(
    counts.split('\0').flatMap((line) => /^-\t-\t(.*)$/s.exec(line)?.[1] ?? []),
  );
  const files: ChangedFile[] = [];
  for (let index = 0; raw[index]?.startsWith(':'); index += 2) {
    const [, , , sha = '', letter = ''] = raw[index]?.split(' ') ?? [];
    const renamed = letter.startsWith('R');
    const previousFilename = renamed ? raw[index + 1] : undefined;
    if (renamed) index += 1;
    const filename = raw[index + 1] ?? '';
    const status = STATUSES[letter[0] ?? ''] ?? 'modified';
    files.push({ filename, status, sha, previousFilename, binary: binary.has(filename) });
  }
  return files;
}

/** `<sha> blob <size>`, a line feed, the content, a line feed, for each object; or `<sha> missing`. */
function readBatch(bytes: Buffer): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\n', at);
    const [sha = '', , size] = bytes.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (size === undefined) continue;
    blobs.set(sha, bytes.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}

const STATUSES: Record<string, ChangedFile['status']> = {
  A: 'added',
  D: 'removed',
  R: 'renamed',
};

function treeEntry(line: string): TreeEntry {
  const [about = '', path = ''] = line.split('\t');
  const [mode = '', type, sha = '', size = ''] = about.split(/ +/);
  return { path, mode, type: type as TreeEntry['type'], sha, ...(size !== '-' && { size: +size }) };
}

interface RunOptions {
  input?: string | Buffer;
  env?: Record<string, string>;
}

type Run = (arguments_: readonly string[], options?: RunOptions) => Promise<string>;

function runner(directory: string): Run {
  return async (arguments_, options) =>
    (await runBytes(directory, arguments_, options)).toString('utf8');
}

/** Runs Git away from the settings of this machine and of its user. */
function runBytes(
  directory: string,
  arguments_: readonly string[],
  { input, env }: RunOptions = {},
): Promise<Buffer> {
  return new Promise((done, fail) => {
    const child = execFile(
      'git',
      ['-c', 'core.quotePath=false', '-C', directory, ...arguments_],
      {
        encoding: 'buffer',
        maxBuffer: 1 << 28,
        env: {
          PATH: process.env.PATH,
          GIT_CONFIG_GLOBAL: '/dev/null',
          GIT_CONFIG_SYSTEM: '/dev/null',
          GIT_AUTHOR_NAME: 'GitHub',
          GIT_AUTHOR_EMAIL: 'github@forge.example',
          GIT_COMMITTER_NAME: 'GitHub',
          GIT_COMMITTER_EMAIL: 'github@forge.example',
          ...env,
        },
      },
      (error, stdout, stderr) =>
        error ? fail(new Error(`${error.message} ${stderr}`)) : done(stdout),
    );
    // A command that ends before it has read all says so by its code.
    child.stdin?.on('error', () => {}).end(input);
  });
}
