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

export function isBuilt({ dist }: BuiltSite): boolean {
  return existsSync(resolve(dist, 'index.html'));
}
