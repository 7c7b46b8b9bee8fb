import { relative, resolve } from 'node:path';
import type { Finding } from '@echosciences/content';
import {
  checkTerritory,
  compareFindings,
  listTerritories,
  loadAccessibilityAudit,
  loadSchoolCalendar,
  loadTaxonomies,
  loadTerritory,
} from '@echosciences/content';
import { NATIONAL_ID } from '@echosciences/schemas';
import { duplicateFindings } from './duplicates.ts';
import { pinFindings } from './pins.ts';

export interface CheckResult {
  findings: Finding[];
  /** How many entries were read, invalid ones included. */
  entries: number;
}

/**
 * Checks the whole network: relations may cross territories.
 * @param paths files or folders to report on; all of `content/` when empty
 */
export function checkContent(root: string, paths: readonly string[] = []): CheckResult {
  const contentDirectory = resolve(root, 'content');
  const taxonomies = loadTaxonomies(contentDirectory);
  const ids = [...listTerritories(contentDirectory), NATIONAL_ID];
  const territories = new Map(ids.map((id) => [id, loadTerritory(contentDirectory, id)]));
  const wanted = paths.map((path) => relative(root, resolve(path)).replaceAll('\\', '/'));
  const inScope = ({ file }: { file: string }) =>
    wanted.length === 0 ||
    wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`));

  const findings = [
    ...taxonomies.findings,
    ...loadSchoolCalendar(contentDirectory).findings,
    ...loadAccessibilityAudit(contentDirectory).findings,
  ];
  let entries = 0;
  for (const content of territories.values()) {
    findings.push(...checkTerritory(content, { taxonomies: taxonomies.data, territories }));
    entries += content.folders.filter(({ file }) =>
      inScope({ file: `content/${content.id}/${file}` }),
    ).length;
  }
  const network = territories.get(NATIONAL_ID)?.site;
  const external =
    network && 'externalTerritories' in network
      ? network.externalTerritories.map(({ id }) => id)
      : [];
  findings.push(...pinFindings(contentDirectory, territories, external));
  findings.push(...duplicateFindings([...territories.values()]));
  return { findings: findings.filter(inScope).sort(compareFindings), entries };
}
