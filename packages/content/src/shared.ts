import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type {
  AccessibilityAudit,
  ImportVocabulary,
  NationalPins,
  Network,
  NetworkRedirections,
  SchoolCalendar,
  Taxonomies,
  Territory,
} from '@echosciences/schemas';
import {
  accessibilityAudit,
  importVocabulary,
  NATIONAL_ID,
  nationalPins,
  network,
  networkRedirections,
  parse,
  redirections,
  schoolCalendar,
  taxonomies,
  territory,
} from '@echosciences/schemas';
import type { z } from 'zod';
import { readYamlDocument } from './document.ts';
import type { Finding } from './finding.ts';
import { findingOf } from './finding.ts';
import { internalFault } from './internal-fault.ts';
import { isLeftover } from './territory-files.ts';
import type { YamlDocument } from './yaml.ts';

interface Loaded<Output> {
  data?: Output;
  findings: Finding[];
  /** Where a field of the data stands. */
  locate?: YamlDocument['locate'];
}

/** `content/national/taxonomies.yaml`. */
export function loadTaxonomies(contentDirectory: string): Loaded<Taxonomies> {
  return loadYaml(taxonomies, contentDirectory, `${NATIONAL_ID}/taxonomies.yaml`);
}

/** `content/national/correspondances.yaml`; a network without one imports nothing. */
export function loadImportVocabulary(contentDirectory: string): Loaded<ImportVocabulary> {
  return loadIfThere(importVocabulary, contentDirectory, `${NATIONAL_ID}/correspondances.yaml`);
}

/** `content/national/vacances.yaml`; a network without one knows no holidays. */
export function loadSchoolCalendar(contentDirectory: string): Loaded<SchoolCalendar> {
  return loadIfThere(schoolCalendar, contentDirectory, `${NATIONAL_ID}/vacances.yaml`);
}

/** `content/national/a-ne-pas-manquer.yaml`; a network without one pins nothing. */
export function loadPins(contentDirectory: string): Loaded<NationalPins> {
  return loadIfThere(nationalPins, contentDirectory, `${NATIONAL_ID}/a-ne-pas-manquer.yaml`);
}

/** `content/national/accessibilite.yaml`; a network without one has never been audited. */
export function loadAccessibilityAudit(contentDirectory: string): Loaded<AccessibilityAudit> {
  return loadIfThere(accessibilityAudit, contentDirectory, `${NATIONAL_ID}/accessibilite.yaml`);
}

/** `redirections.yaml` of a site; one that has none has moved nothing. */
export function loadRedirections(
  contentDirectory: string,
  id: string,
): Loaded<NetworkRedirections> & { file: string } {
  const path = `${id}/redirections.yaml`;
  const file = `content/${path}`;
  if (id === NATIONAL_ID) {
    return { file, ...loadIfThere(networkRedirections, contentDirectory, path) };
  }
  const { data, ...loaded } = loadIfThere(redirections, contentDirectory, path);
  return { file, ...loaded, ...(data && { data: { ...data, patterns: [] } }) };
}

/** `territoire.yaml` of a territory, `reseau.yaml` of the national portal. */
export function loadSite(
  contentDirectory: string,
  id: string,
): { site?: Territory | Network; findings: Finding[] } {
  const { data, findings } =
    id === NATIONAL_ID
      ? loadYaml(network, contentDirectory, `${id}/reseau.yaml`)
      : loadYaml(territory, contentDirectory, `${id}/territoire.yaml`);
  return { site: data, findings };
}

/** Ids of the territories, those with a folder under `content/`, the portal excluded. */
export function listTerritories(contentDirectory: string): string[] {
  return readdirSync(contentDirectory, { withFileTypes: true })
    .filter((child) => child.isDirectory() && child.name !== NATIONAL_ID)
    .map(({ name }) => name)
    .filter((name) => !isLeftover(join(contentDirectory, name)))
    .sort();
}

function loadIfThere<Schema extends z.ZodType>(
  schema: Schema,
  contentDirectory: string,
  path: string,
): Loaded<z.output<Schema>> {
  return existsSync(join(contentDirectory, path))
    ? loadYaml(schema, contentDirectory, path)
    : { findings: [] };
}

/** A file that cannot be read, whatever the reason, is a finding. */
function loadYaml<Schema extends z.ZodType>(
  schema: Schema,
  contentDirectory: string,
  path: string,
): Loaded<z.output<Schema>> {
  try {
    return readYaml(schema, contentDirectory, path);
  } catch (error) {
    return { findings: [internalFault(`content/${path}`, error)] };
  }
}

function readYaml<Schema extends z.ZodType>(
  schema: Schema,
  contentDirectory: string,
  path: string,
): Loaded<z.output<Schema>> {
  const file = `content/${path}`;
  const absolute = join(contentDirectory, path);
  if (!lstatSync(absolute, { throwIfNoEntry: false })) {
    const message = 'ce fichier est obligatoire : le créer';
    return { findings: [findingOf(file, { code: 'fichier-absent', message })] };
  }
  const { problems, yaml } = readYamlDocument(absolute);
  const read = problems.map((problem) => findingOf(file, problem, problem));
  if (!yaml) return { findings: read };
  const parsed = parse(schema, yaml.data ?? {});
  if ('data' in parsed) return { data: parsed.data, findings: read, locate: yaml.locate };
  const faults = parsed.problems.map(({ path: field, message }) =>
    findingOf(file, { code: 'schema', message }, yaml.locate(field)),
  );
  return { findings: [...read, ...faults] };
}
