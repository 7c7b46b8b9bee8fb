import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { NetworkOptions } from './network.ts';
import { SEED, writeNetwork } from './network.ts';
import { COUNT } from './pictures.ts';

export interface Workspace {
  root: string;
  /** Removes the folder. */
  dispose(): void;
}

/** What a workspace was made from, in `.cache/workspace.json` there: digests. */
interface Made {
  content?: string;
  packages?: string;
}

/**
 * A copy of the repository with a generated network as its content, in which the repository's commands
 * and turbo work: its code, its packages linked from the store of this machine, and all of it committed,
 * as it is on every other clone. A folder that is one already is brought up to date: only what has
 * changed in the repository, or by the arguments, is written anew.
 * @param options `root`: the folder; the rest as for {@link writeNetwork}
 * @throws Error when `pnpm` or `git` fails, with what it said
 */
export async function createWorkspace({
  root,
  ...network
}: Omit<NetworkOptions, 'contentDirectory'> & { root: string }): Promise<Workspace> {
  const { repository } = network;
  const record = join(root, '.cache/workspace.json');
  const made: Made = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {};
  const keep = (news: Made) => {
    mkdirSync(dirname(record), { recursive: true });
    writeFileSync(record, JSON.stringify(Object.assign(made, news)));
  };
  mkdirSync(root, { recursive: true });
  if (!existsSync(join(root, '.git'))) run('git', ['init', '--quiet'], root);
  const code = copyCode(repository, root);

  const content = contentDigest(network);
  if (made.content !== content) {
    keep({ content: undefined });
    clearContent(join(root, 'content'));
    await writeNetwork({ ...network, contentDirectory: join(root, 'content') });
    keep({ content });
  }
  const packages = digestOf(repository, [
    ...code.filter((path) => /^pnpm-|(?:^|\/)package\.json$/.test(path)),
  ]);
  if (made.packages !== packages || !existsSync(join(root, 'node_modules'))) {
    install(root);
    keep({ packages });
  }
  commit(root);
  return { root, dispose: () => rmSync(root, { recursive: true, force: true }) };
}

/** Makes the code there what it is here. @returns its paths */
function copyCode(repository: string, root: string): string[] {
  const files = codeFiles(repository);
  const wanted = new Set(files);
  for (const path of codeFiles(root)) {
    if (!wanted.has(path)) rmSync(join(root, path), { force: true });
  }
  for (const path of files) {
    const [bytes, there] = [readFileSync(join(repository, path)), join(root, path)];
    if (existsSync(there) && readFileSync(there).equals(bytes)) continue;
    mkdirSync(dirname(there), { recursive: true });
    writeFileSync(there, bytes);
  }
  return files;
}

/** Files that Git knows or would, but for the content: not what is built, installed or kept. */
function codeFiles(root: string): string[] {
  return gitFiles(root, '.').filter((path) => !path.startsWith('content/'));
}

function gitFiles(root: string, ...folders: string[]): string[] {
  const options = ['-z', '--cached', '--others', '--exclude-standard', '--deduplicate', '--'];
  return run('git', ['ls-files', ...options, ...folders], root)
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)));
}

/** Of what the generated content depends on: the arguments, the real content, the code that writes it. */
function contentDigest({
  repository,
  entries,
  seed = SEED,
  pictures = COUNT,
  today,
}: Omit<NetworkOptions, 'contentDirectory'>): string {
  const sources = ['corpus', 'atlas', 'schemas'].map((name) => `packages/${name}`);
  const files = digestOf(repository, gitFiles(repository, 'content', ...sources));
  return [entries, seed, pictures, today, files].join(' ');
}

function digestOf(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of [...paths].sort()) {
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/** Leaves what is installed and built: turbo and the sites know by themselves whether it still holds. */
function clearContent(directory: string): void {
  if (!existsSync(directory)) return;
  for (const { name, parentPath, isDirectory } of entriesTwoDeep(directory)) {
    if (isDirectory && ['node_modules', 'dist', '.turbo'].includes(name)) continue;
    rmSync(join(parentPath, name), { recursive: true });
  }
}

function entriesTwoDeep(directory: string) {
  return readdirSync(directory).flatMap((id) => {
    const parentPath = join(directory, id);
    return readdirSync(parentPath, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      parentPath,
      isDirectory: entry.isDirectory(),
    }));
  });
}

/** turbo takes digests of files from the commit, and reads those that differ from it. */
function commit(root: string): void {
  const author = ['user.name=corpus', 'user.email=corpus@example.org', 'commit.gpgsign=false'];
  run('git', ['add', '--all'], root);
  run(
    'git',
    [
      ...author.flatMap((option) => ['-c', option]),
      ...['commit', '--quiet', '--no-verify', '--allow-empty', '--message', 'Corpus'],
    ],
    root,
  );
}

/** The pnpm that runs this, or the one at hand. */
function install(root: string): void {
  const running = process.env.npm_execpath ?? '';
  const pnpm = /pnpm/.test(basename(running)) ? running : 'pnpm';
  const [command, first] = /\.[cm]?js$/.test(pnpm) ? [process.execPath, [pnpm]] : [pnpm, []];
  run(command, [...first, 'install', '--prefer-offline', '--frozen-lockfile'], root);
}

function run(command: string, arguments_: readonly string[], cwd: string): string {
  return execFileSync(command, arguments_, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Neither questions nor colours.
    env: { ...process.env, CI: '1' },
  });
}
