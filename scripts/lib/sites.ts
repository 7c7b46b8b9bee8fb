import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatFinding, listTerritories, loadSite } from '@echosciences/content';
import type { Network, Territory } from '@echosciences/schemas';
import { NATIONAL_ID } from '@echosciences/schemas';
import { Refusal } from './faults.ts';

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

/**
 * The same with their settings.
 * @throws {Refusal} where some cannot be read: what is made of the others would pass for all
 */
export function listSettings(root: string): (BuiltSite & { site: Territory | Network })[] {
  return listSites(root).map((built) => {
    const { site, findings } = loadSite(resolve(root, 'content'), built.id);
    if (!site) throw new Refusal(findings.map(formatFinding).join('\n'));
    return { ...built, site };
  });
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
