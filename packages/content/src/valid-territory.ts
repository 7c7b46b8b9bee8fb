import { checkTerritory } from './check.ts';
import type { Finding } from './finding.ts';
import { formatFinding } from './finding.ts';
import type { TerritoryContent } from './load-territory.ts';
import { loadTerritory } from './load-territory.ts';
import { loadTaxonomies } from './shared.ts';

/** Content that must not be published as it is. Its message has one line per finding. */
export class InvalidContentError extends Error {
  override name = 'InvalidContentError';
  readonly findings: readonly Finding[];

  constructor(id: string, findings: readonly Finding[]) {
    const count = `${findings.length} erreur${findings.length > 1 ? 's' : ''}`;
    super(`${count} dans content/${id}\n${findings.map(formatFinding).join('\n')}`);
    this.findings = findings;
  }
}

/**
 * A territory without any error, seen alone: relations into other territories are not followed.
 * @throws InvalidContentError
 */
export function loadValidTerritory(contentDirectory: string, id: string): TerritoryContent {
  const content = loadTerritory(contentDirectory, id);
  const { data: taxonomies } = loadTaxonomies(contentDirectory);
  const errors = checkTerritory(content, { taxonomies, territories: new Map() }).filter(
    ({ level }) => level === 'erreur',
  );
  if (errors.length > 0) throw new InvalidContentError(id, errors);
  return content;
}
