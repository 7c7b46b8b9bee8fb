import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface ListedFile {
  /** From the folder, with `/` between its parts. */
  path: string;
  size: number;
}

/** Every regular file below a folder; links are not followed. */
export function listFiles(folder: string): ListedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { path: relative(folder, file).split(sep).join('/'), size: statSync(file).size };
    });
}
