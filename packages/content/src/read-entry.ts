import { join } from 'node:path';
import type { EntryData } from '@echosciences/schemas';
import { parse } from '@echosciences/schemas';
import { readEntryDocument, readEntryParts } from './document.ts';
import type { EntryDocument } from './entry-text.ts';
import type { Finding } from './finding.ts';
import { findingOf } from './finding.ts';
import { internalFault } from './internal-fault.ts';
import type { Kept } from './kept.ts';
import type { EntryFolder } from './territory-files.ts';
import type { Position } from './yaml.ts';
import { parseYaml } from './yaml.ts';

/** What reading an entry's file gives, as JSON: all that may be kept until the file changes. */
export interface EntryRecord {
  /** What is wrong with the file itself. */
  findings: Finding[];
  /** Absent where the findings say why. */
  data?: EntryData;
  bodyLine: number;
  kept: Kept;
}

/** The two parts of the file, as they are written. */
export type EntrySource = Pick<EntryDocument, 'header' | 'body'>;

/** Reads and judges one entry by its schema. Never throws on content. */
export function readEntry(
  directory: string,
  file: string,
  { file: path, type }: Pick<EntryFolder, 'file' | 'type'>,
): { record: EntryRecord; source?: EntrySource } {
  const findings: Finding[] = [];
  const record: EntryRecord = { findings, bodyLine: 1, kept: {} };
  try {
    const { problems, yaml, header, body, bodyLine } = readEntryDocument(join(directory, path));
    findings.push(...problems.map((problem) => findingOf(file, problem, problem)));
    if (!yaml) return { record };
    const parsed = parse(type.schema, yaml.data ?? {});
    if ('data' in parsed) {
      return {
        record: { ...record, data: parsed.data as EntryData, bodyLine },
        source: { header, body },
      };
    }
    for (const { path: field, message } of parsed.problems) {
      findings.push(findingOf(file, { code: 'schema', message }, yaml.locate(field)));
    }
  } catch (error) {
    findings.push(internalFault(file, error));
  }
  return { record };
}

/** The data of a valid entry; undefined of any other. */
export function loadEntry(
  directory: string,
  folder: Pick<EntryFolder, 'file' | 'type'>,
): EntryData | undefined {
  return readEntry(directory, folder.file, folder).record.data;
}

/** The two parts of a valid entry's file, read again; empty where it is gone meanwhile. */
export function readSource(path: string): EntrySource {
  try {
    return readEntryParts(path);
  } catch {
    return { body: '' };
  }
}

let latest: { header: string; locate: ReturnType<typeof parseYaml>['locate'] } | undefined;

/**
 * Where a field stands in a front matter. It is parsed again, since the trees of thousands of entries
 * would fill the memory; that of the last one asked about is at hand.
 */
export function locateIn(header: string, path: readonly (string | number)[]): Position {
  if (latest?.header !== header) latest = { header, locate: parseYaml(header, 2).locate };
  return latest.locate(path);
}
