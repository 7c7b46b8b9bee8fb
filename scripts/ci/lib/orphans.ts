import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listTerritoryFiles } from '@echosciences/content';
import type { Forge } from './forge.ts';
import { askAllPages } from './forge.ts';

/** Branches that the CMS and « Je contribue » make: each goes with a proposal. */
const PREFIXES = ['cms/', 'proposition/'];

/**
 * Branches of drafts without an open proposal: the CMS shows them to nobody, and refuses to write a
 * draft of that name again (docs/cms.md).
 */
export async function orphanBranches(forge: Forge): Promise<string[]> {
  const pulls = await askAllPages(forge, '/pulls?state=open');
  const open = new Set(pulls.map(({ head }) => head.ref));
  const lists = await Promise.all(
    PREFIXES.map((prefix) => askAllPages(forge, `/git/matching-refs/heads/${prefix}`)),
  );
  return lists
    .flat()
    .map(({ ref }) => String(ref).replace(/^refs\/heads\//, ''))
    .filter((branch) => !open.has(branch))
    .sort();
}

/**
 * Images that their entry does not name, by path from the repository's root: the CMS leaves them when
 * an image is replaced.
 */
export function orphanImages(contentDirectory: string, id: string): string[] {
  const directory = join(contentDirectory, id);
  return listTerritoryFiles(directory).folders.flatMap(({ folder, file, assets }) => {
    if (assets.length === 0) return [];
    const text = readFileSync(join(directory, file), 'utf8').normalize('NFC');
    const named = (name: string) =>
      [name.normalize('NFC'), encodeURI(name)].some((form) => text.includes(form));
    return assets.filter((name) => !named(name)).map((name) => `content/${id}/${folder}/${name}`);
  });
}
