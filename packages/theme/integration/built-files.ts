import { readdirSync } from 'node:fs';
import { resolve, sep } from 'node:path';

/**
 * The files of a built site: paths from its root, with `/`. What a folder lists tells files from
 * folders: without it, Node would ask about each of thousands.
 */
export function builtFiles(directory: string): string[] {
  const root = resolve(directory);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) =>
      [...parentPath.slice(root.length).split(sep), name].filter(Boolean).join('/'),
    );
}
