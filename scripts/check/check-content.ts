import { relative, resolve } from 'node:path';
import type { Finding } from '@echosciences/content';
import {
  checkTerritory,
  compareFindings,
  internalFault,
  listTerritories,
  loadAccessibilityAudit,
  loadSchoolCalendar,
  loadTaxonomies,
  loadTerritory,
} from '@echosciences/content';
import type { CacheOptions } from '@echosciences/content/records/cache';
import { openCache } from '@echosciences/content/records/cache';
import { NATIONAL_ID } from '@echosciences/schemas';
import { communeFindings } from './communes.ts';
import { duplicateFindings } from './duplicates.ts';
import { fillCache } from './fill-cache.ts';
import { vocabularyFindings } from './import-vocabulary.ts';
import { pinFindings } from './pins.ts';
import { samePlaceFindings } from './same-places.ts';

export interface CheckResult {
  findings: Finding[];
  /** How many entries were read, invalid ones included. */
  entries: number;
}

/**
 * Checks the whole network: relations may cross territories.
 * @param paths files or folders to report on; all of `content/` when empty
 * @param cache where records of earlier runs lie; without it all is read afresh
 */
export async function checkContent(
  root: string,
  paths: readonly string[] = [],
  cache?: CacheOptions,
): Promise<CheckResult> {
  const contentDirectory = resolve(root, 'content');
  const ids = [...listTerritories(contentDirectory), NATIONAL_ID];
  if (cache) await fillCache(cache, contentDirectory, ids);
  const { findings, entries } =
    (cache && checkWithCache(contentDirectory, ids, cache)) ?? checkNetwork(contentDirectory, ids);

  const wanted = paths.map((path) => fromRoot(root, path));
  const inScope = (file: string) =>
    wanted.length === 0 || wanted.some((path) => isAround(path) || isWithin(file, path));
  return {
    findings: findings.filter(({ file }) => inScope(file)).sort(compareFindings),
    entries: entries.filter(inScope).length,
  };
}

/** Whether a file or folder is of the contents, or has them all in it. */
export function concernsContent(root: string, path: string): boolean {
  const wanted = fromRoot(root, path);
  return isAround(wanted) || isWithin(wanted, 'content');
}

function fromRoot(root: string, path: string): string {
  return relative(root, resolve(path)).replaceAll('\\', '/');
}

/** The root or a folder that holds it: `..`, `../..`. */
function isAround(path: string): boolean {
  return /^(?:\.\.(?:\/|$))*$/.test(path);
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

interface NetworkResult {
  findings: Finding[];
  /** The file of every entry. */
  entries: string[];
}

/** A finding that says something of the content; what else a rule may give comes of a record that lies. */
function isSound({ file, line, code, message }: Finding): boolean {
  return (
    typeof file === 'string' &&
    typeof line === 'number' &&
    typeof message === 'string' &&
    code !== 'interne'
  );
}

/** Undefined when a check stumbled: without what is kept on disk it may not. */
function checkWithCache(
  contentDirectory: string,
  ids: readonly string[],
  cache: CacheOptions,
): NetworkResult | undefined {
  try {
    const result = checkNetwork(contentDirectory, ids, cache);
    return result.findings.every(isSound) ? result : undefined;
  } catch {
    return undefined;
  }
}

function checkNetwork(
  contentDirectory: string,
  ids: readonly string[],
  cache?: CacheOptions,
): NetworkResult {
  const taxonomies = loadTaxonomies(contentDirectory);
  const caches = cache && ids.map((id) => openCache(cache, contentDirectory, id));
  const territories = new Map(
    ids.map((id, index) => [id, loadTerritory(contentDirectory, id, caches?.[index])]),
  );
  const findings = [
    ...taxonomies.findings,
    ...loadSchoolCalendar(contentDirectory).findings,
    ...loadAccessibilityAudit(contentDirectory).findings,
    ...vocabularyFindings(contentDirectory, taxonomies.data),
  ];
  for (const content of territories.values()) {
    findings.push(...checkTerritory(content, { taxonomies: taxonomies.data, territories }));
  }
  const network = territories.get(NATIONAL_ID)?.site;
  const external =
    network && 'externalTerritories' in network
      ? network.externalTerritories.map(({ id }) => id)
      : [];
  for (const judge of [
    () => pinFindings(contentDirectory, territories, external),
    () => duplicateFindings([...territories.values()]),
    () => [...territories.values()].flatMap(samePlaceFindings),
    () => [...territories.values()].flatMap(communeFindings),
  ]) {
    try {
      findings.push(...judge());
    } catch (error) {
      findings.push(internalFault(`content/${NATIONAL_ID}`, error));
    }
  }
  for (const one of caches ?? []) one.save();
  const entries = [...territories.values()].flatMap(({ id, folders }) =>
    folders.map(({ file }) => `content/${id}/${file}`),
  );
  return { findings, entries };
}
