import { join } from 'node:path';
import { checkTerritory } from './check.ts';
import type { Finding } from './finding.ts';
import { formatFinding } from './finding.ts';
import type { EntryMemory, TerritoryContent } from './load-territory.ts';
import { loadTerritory } from './load-territory.ts';
import type { CacheOptions } from './records/cache.ts';
import { openCache } from './records/cache.ts';
import { codeKey } from './records/code-key.ts';
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

/** A territory seen alone: relations into other territories are not followed. */
export interface JudgedTerritory {
  content: TerritoryContent;
  /** In the order of a report; none of a territory that may be published. */
  errors: Finding[];
}

/**
 * Where the records of `pnpm check` lie for this code, which builds and exports share; none for a
 * build by the standard ways.
 */
export function recordsOf(
  contentDirectory: string,
  environment: Record<string, string | undefined>,
): CacheOptions | undefined {
  if (environment.ECHOSCIENCES_BUILD === 'standard') return undefined;
  return { directory: join(contentDirectory, '../.cache/check'), key: codeKey() };
}

/**
 * Reads and judges one territory. Never throws on content.
 * @param records spare reading what has not changed. The result is the same without: where one may have
 * lied, because there is an error or the check stumbled, all is read afresh
 */
export function judgeTerritory(
  contentDirectory: string,
  id: string,
  records?: CacheOptions,
): JudgedTerritory {
  if (records) {
    try {
      const cache = openCache(records, contentDirectory, id);
      const judged = judge(contentDirectory, id, cache);
      cache.save();
      if (judged.errors.length === 0) return judged;
    } catch {
      // What is wrong without records as well is told below.
    }
  }
  return judge(contentDirectory, id);
}

/**
 * A territory without any error.
 * @throws InvalidContentError
 */
export function loadValidTerritory(
  contentDirectory: string,
  id: string,
  records?: CacheOptions,
): TerritoryContent {
  return validContent(judgeTerritory(contentDirectory, id, records));
}

/** @throws InvalidContentError where there are errors */
export function validContent({ content, errors }: JudgedTerritory): TerritoryContent {
  if (errors.length > 0) throw new InvalidContentError(content.id, errors);
  return content;
}

function judge(contentDirectory: string, id: string, memory?: EntryMemory): JudgedTerritory {
  const content = loadTerritory(contentDirectory, id, memory);
  const { data: taxonomies } = loadTaxonomies(contentDirectory);
  const findings = checkTerritory(content, { taxonomies, territories: new Map() });
  return { content, errors: findings.filter(({ level }) => level === 'erreur') };
}
