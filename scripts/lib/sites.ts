import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { listTerritories, loadSite } from '@echosciences/content';
import { NATIONAL_ID } from '@echosciences/schemas';

export interface BuiltSite {
  id: string;
  name: string;
  dist: string;
}

/** Every site of the repository, the portal first. */
export function listSites(root: string): BuiltSite[] {
  const contentDirectory = resolve(root, 'content');
  return [NATIONAL_ID, ...listTerritories(contentDirectory)].map((id) => ({
    id,
    name: loadSite(contentDirectory, id).site?.name ?? id,
    dist: resolve(root, 'sites', id, 'dist'),
  }));
}

/** What to say of names that are no site's; undefined when all are known. */
export function unknownSites(
  wanted: readonly string[],
  sites: readonly Pick<BuiltSite, 'id'>[],
): string | undefined {
  const known = sites.map(({ id }) => id);
  const unknown = wanted.filter((id) => !known.includes(id));
  return unknown.length > 0
    ? `Site inconnu : ${unknown.join(', ')}. Connus : ${known.join(', ')}.`
    : undefined;
}

export function isBuilt({ dist }: BuiltSite): boolean {
  return existsSync(resolve(dist, 'index.html'));
}
