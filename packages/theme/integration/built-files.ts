import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files of a built site: paths from its root, with `/`. What a folder lists tells files from
 * folders: `readdir` with `recursive` asks about each of thousands.
 */
export function builtFiles(directory: string): string[] {
  const files: string[] = [];
  const visit = (folder: string) => {
    for (const entry of readdirSync(join(directory, folder), { withFileTypes: true })) {
      const name = folder + entry.name;
      if (entry.isDirectory()) visit(`${name}/`);
      else if (entry.isFile()) files.push(name);
    }
  };
  visit('');
  return files;
}
