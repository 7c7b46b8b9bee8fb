import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { EntryFolder, Finding } from '@echosciences/content';
import type { Network, Territory } from '@echosciences/schemas';

/** An entry's folder of which the check has something to say. */
export interface FaultyFolder {
  /** Absolute path of `content/<territoire>`. */
  territory: string;
  /** `territoire.yaml` or `reseau.yaml`, where it can be read. */
  site?: Territory | Network;
  entry: EntryFolder;
  findings: readonly Finding[];
}

/**
 * Mends one kind of fault in an entry's folder where it is sure of what is meant; leaves all else as
 * it is. Applied again it does nothing.
 * @returns what it did, in French, one sentence each
 */
export type Fix = (folder: FaultyFolder) => string[] | Promise<string[]>;

/** Absolute path of the entry's `index.md`. */
export function indexOf({ territory, entry }: FaultyFolder): string {
  return join(territory, entry.file);
}

/** Replaces a file as a whole: who reads it meanwhile sees the former one or the new one. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  replaceFiles([[path, content]]);
}

/** The same for several: what the disk refuses, it refuses before the first one is replaced. */
export function replaceFiles(
  files: readonly (readonly [path: string, content: string | Uint8Array])[],
): void {
  const draftOf = (path: string) => join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    for (const [path, content] of files) writeFileSync(draftOf(path), content);
    for (const [path] of files) renameSync(draftOf(path), path);
  } finally {
    for (const [path] of files) rmSync(draftOf(path), { force: true });
  }
}
