import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CONTENT = resolve(import.meta.dirname, '../../../content');

/** Files that are mutated, each with the place where it is checked. */
export interface Corpus {
  /** Name of the territory under which they are checked. */
  territory: string;
  /** Path of each from the territory's folder. */
  files: string[];
  bytes: Buffer[];
}

/** The real entries of all territories, Markdown and MDX. */
export function realEntries(): Corpus {
  const paths = globSync('*/*/**/index.{md,mdx}', {
    cwd: CONTENT,
    exclude: (path) => path === 'node_modules',
  }).sort();
  return {
    territory: 'fictif',
    files: paths.map((path) => path.slice(path.indexOf('/') + 1)),
    bytes: paths.map((path) => readFileSync(join(CONTENT, path))),
  };
}
