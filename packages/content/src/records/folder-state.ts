import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How the files of a folder look without being read. */
export interface FolderStamp {
  /** Names, sizes, inodes and times of the files. */
  text: string;
  /** When the file that changed last did: milliseconds since 1970. */
  changedAt: number;
}

/** Beyond it a file is not read to compare it: it is judged again. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * The stamp of some files. The time of change (ctime) is in it because no program can set it back:
 * one that restores a file's date of writing is seen all the same.
 */
export function stampOf(directory: string, names: readonly string[]): FolderStamp {
  let changedAt = 0;
  const parts = names.map((name) => {
    const { size, ino, mtimeMs, ctimeMs } = lstatSync(join(directory, name));
    changedAt = Math.max(changedAt, ctimeMs);
    return `${name}/${size}/${ino}/${mtimeMs}/${ctimeMs}`;
  });
  return { text: parts.join('\n'), changedAt };
}

/** A digest of the names and bytes of some files; undefined where one is too big to be compared. */
export function digestOf(directory: string, names: readonly string[]): string | undefined {
  const hash = createHash('sha256');
  for (const name of names) {
    const path = join(directory, name);
    if (lstatSync(path).size > MAX_BYTES) return undefined;
    const bytes = readFileSync(path);
    hash.update(`${name}/${bytes.length}\0`).update(bytes);
  }
  return hash.digest('base64');
}
