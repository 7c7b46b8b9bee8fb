import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const THEME = join(import.meta.dirname, '../..');
const FOLDERS = ['components', 'layouts'];

/** The ids that the theme writes into pages: no heading of a text may take one again. */
export function pageIds(): readonly string[] {
  ids ??= FOLDERS.flatMap((folder) =>
    readdirSync(join(THEME, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.astro'))
      .flatMap((name) => [
        ...readFileSync(join(THEME, folder, name), 'utf8').matchAll(/\sid="(?<id>[^"]+)"/g),
      ])
      .map(({ groups }) => groups?.id ?? ''),
  ).sort();
  return ids;
}

let ids: string[] | undefined;
