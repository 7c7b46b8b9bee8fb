import { statSync } from 'node:fs';
import { join } from 'node:path';
import { builtFiles } from '@echosciences/theme/integration/built-files.ts';

export interface ListedFile {
  /** From the folder, with `/` between its parts. */
  path: string;
  size: number;
}

/** Every regular file below a folder; links are not followed. */
export function listFiles(folder: string): ListedFile[] {
  return builtFiles(folder).map((path) => ({ path, size: statSync(join(folder, path)).size }));
}
