import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Contribution } from './contribution.ts';
import { SECRET } from './contribution.ts';

const NETWORK = resolve(import.meta.dirname, '../fixtures/network/content');
/** The territory to which everything is proposed: it has published nothing yet. */
export const TERRITORY = 'vide';

/** A repository with a valid network of one territory, in a folder of the machine. */
export function emptyRepository(): { root: string; dispose(): void } {
  const root = mkdtempSync(join(tmpdir(), 'echosciences-'));
  for (const id of ['national', TERRITORY]) {
    cpSync(join(NETWORK, id), join(root, 'content', id), { recursive: true });
  }
  return { root, dispose: () => rmSync(root, { recursive: true, force: true }) };
}

/** Writes the files of a contribution into the repository, as a pull request would. */
export async function layOut(root: string, { files }: Contribution): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, 'content', TERRITORY, path);
    mkdirSync(dirname(file), { recursive: true });
    if (content === 'fifo') execFileSync('mkfifo', [file]);
    else if (typeof content === 'object') symlinkSync(content.symlink, file);
    else writeFileSync(file, typeof content === 'string' ? content : await content());
  }
}

/** The territory as it was before anything was proposed to it. */
export function restore(root: string): void {
  rmSync(join(root, 'content', TERRITORY), { recursive: true });
  cpSync(join(NETWORK, TERRITORY), join(root, 'content', TERRITORY), { recursive: true });
}

/** The file of the machine that nothing may publish. @returns what removes it */
export function laySecret(): () => void {
  mkdirSync(dirname(SECRET.path), { recursive: true });
  writeFileSync(SECRET.path, SECRET.text);
  return () => rmSync(dirname(SECRET.path), { recursive: true, force: true });
}
