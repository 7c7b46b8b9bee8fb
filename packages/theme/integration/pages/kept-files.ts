import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a file was when it was written. */
export interface FileRecord {
  size: number;
  /** Milliseconds since the epoch. */
  modified: number;
  digest: string;
}

/** Whether a file is still what it was; its bytes are read only where its date does not say so. */
export function isIntact(path: string, { size, modified, digest }: FileRecord): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size !== size) return false;
  return found.mtimeMs === modified || digestOfBytes(readFileSync(path)) === digest;
}

/** Writes files where their bytes have changed; a folder is looked for once. */
export function changedFiles() {
  const folders = new Set<string>();
  return {
    /** @param before what the file was when it was written the last time */
    write(path: string, bytes: Uint8Array, before?: FileRecord): FileRecord {
      const digest = digestOfBytes(bytes);
      if (before?.digest !== digest || !isIntact(path, before)) {
        const folder = dirname(path);
        if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
        folders.add(folder);
        writeFileSync(path, bytes);
      }
      const { size, mtimeMs: modified } = statSync(path);
      return { size, modified, digest };
    },
  };
}

export function digestOfBytes(bytes: Uint8Array): string {
  return hash('sha1', bytes, 'base64url');
}
