import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NetworkOptions } from './network.ts';
import { writeNetwork } from './network.ts';

export interface Workspace {
  root: string;
  /** Removes the folder. */
  dispose(): void;
}

/**
 * A copy of the repository with a generated network as its content, in which the repository's commands
 * and turbo work: its code, its packages linked from the store without a download, and a Git repository
 * of its own, by which turbo knows what has changed.
 * @param options `root`: folder to make, emptied if it is there; the rest as {@link writeNetwork}
 */
export async function createWorkspace({
  root,
  ...network
}: Omit<NetworkOptions, 'contentDirectory'> & { root: string }): Promise<Workspace> {
  rmSync(root, { recursive: true, force: true });
  copyCode(network.repository, root);
  await writeNetwork({ ...network, contentDirectory: join(root, 'content') });
  run('git', ['init', '--quiet'], root);
  install(root);
  return { root, dispose: () => rmSync(root, { recursive: true, force: true }) };
}

/** Files of the repository that Git knows or would: not what is built, installed or kept. */
export function codeFiles(repository: string): string[] {
  return run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], repository)
    .split('\0')
    .filter((path) => path !== '' && !path.startsWith('content/'));
}

/** Links every package from the store of this machine. */
export function install(root: string): void {
  const pnpm = process.env.npm_execpath?.includes('pnpm') ? process.env.npm_execpath : 'pnpm';
  const [command, first] = /\.[cm]?js$/.test(pnpm) ? [process.execPath, [pnpm]] : [pnpm, []];
  run(command, [...first, 'install', '--prefer-offline', '--frozen-lockfile'], root);
}

function copyCode(repository: string, root: string): void {
  for (const path of codeFiles(repository)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(join(repository, path), join(root, path));
  }
}

function run(command: string, arguments_: readonly string[], cwd: string): string {
  return execFileSync(command, arguments_, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, CI: '1' },
  });
}
