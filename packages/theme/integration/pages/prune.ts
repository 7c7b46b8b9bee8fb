import { mkdirSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What its own step keeps and prunes. */
const OTHERS = new Set(['pagefind']);

/** The moment that file dates of this disk give to what is written now, in milliseconds since the epoch. */
export function fileTime(marker: string): number {
  mkdirSync(dirname(marker), { recursive: true });
  writeFileSync(marker, '');
  return statSync(marker).ctimeMs;
}

/**
 * Removes from a built site what a former build wrote and this one neither wrote nor keeps.
 * @param since file time at which this build began
 * @param isKept about a path from the root
 */
export function prune(root: string, since: number, isKept: (path: string) => boolean): void {
  pruneFolder(root, root, since, isKept);
}

/** @returns whether the folder still holds something */
function pruneFolder(
  directory: string,
  root: string,
  since: number,
  isKept: (path: string) => boolean,
): boolean {
  let isUsed = false;
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    const name = relative(root, path);
    if (OTHERS.has(name)) {
      isUsed = true;
    } else if (entry.isDirectory()) {
      if (pruneFolder(path, root, since, isKept)) isUsed = true;
      else rmdirSync(path);
    } else if (isKept(name) || statSync(path).ctimeMs >= since) {
      isUsed = true;
    } else {
      rmSync(path);
    }
  }
  return isUsed;
}
