import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceFiles } from '../check/fixes/fix.ts';
import type { RenamePlan } from './plan.ts';
import { bytesOf } from './source-file.ts';

/**
 * Renames, or leaves all as it was: files that name an entry which is not there would fail the check.
 * The folder goes first, as its way back takes no space on the disk.
 */
export function applyRename(contentDirectory: string, { from, to, files }: RenamePlan): void {
  const [former, next] = [join(contentDirectory, from), join(contentDirectory, to)];
  mkdirSync(dirname(next), { recursive: true });
  renameSync(former, next);
  try {
    replaceFiles(
      files.map(({ path, source }) => [
        path.startsWith(`${from}/`)
          ? join(next, path.slice(from.length))
          : join(contentDirectory, path),
        bytesOf(source),
      ]),
    );
  } catch (error) {
    renameSync(next, former);
    throw error;
  }
}
