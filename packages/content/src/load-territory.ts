import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryData, Network, Territory } from '@echosciences/schemas';
import type { Finding } from './finding.ts';
import { findingOf } from './finding.ts';
import type { EntryRecord, EntrySource } from './read-entry.ts';
import { locateIn, readEntry, readSource } from './read-entry.ts';
import { loadSite } from './shared.ts';
import type { EntryFolder } from './territory-files.ts';
import { listTerritoryFiles } from './territory-files.ts';
import type { Position } from './yaml.ts';

/** A valid entry with its place on disk. */
export interface Entry extends EntryFolder {
  territory: string;
  /** Path of `index.md` from the repository's root. */
  path: string;
  data: EntryData;
  /** Markdown after the front matter. */
  body: string;
  bodyLine: number;
  /** Of the names and bytes of its files, where a memory knows it. */
  digest: string | undefined;
  locate(path: readonly (string | number)[]): Position;
}

export interface TerritoryContent {
  id: string;
  /** Absolute path of `content/<id>`. */
  directory: string;
  /** Absent when its YAML is missing or invalid: a finding says so. */
  site?: Territory | Network;
  entries: Entry[];
  /** Every entry's folder, those whose file is invalid included: relations may still aim at them. */
  folders: EntryFolder[];
  findings: Finding[];
}

/** Records of earlier runs: `pnpm check` keeps them on disk. */
export interface EntryMemory {
  /** The record of a folder in which nothing has changed since. */
  recall(folder: EntryFolder): EntryRecord | undefined;
  /** Takes the record of a folder that was read afresh; rules may still add to what it keeps. */
  keep(folder: EntryFolder, record: EntryRecord): void;
  /** A digest of the names and bytes of a folder's files, known since it was recalled or kept. */
  digestOf(folder: EntryFolder): string | undefined;
}

/**
 * Reads one territory: what is valid, and a finding for each thing that is not. Never throws on content.
 * @param memory spares reading what has not changed
 */
export function loadTerritory(
  contentDirectory: string,
  id: string,
  memory?: EntryMemory,
): TerritoryContent {
  const directory = join(contentDirectory, id);
  if (!existsSync(directory)) {
    throw new Error(`No content folder for territory "${id}": expected ${directory}.`);
  }
  const { site, findings: siteFindings } = loadSite(contentDirectory, id);
  const { folders, misplaced } = listTerritoryFiles(directory);
  const findings: Finding[] = [
    ...siteFindings,
    ...misplaced.map(({ path, ...fault }) => findingOf(`content/${id}/${path}`, fault)),
  ];

  const entries: Entry[] = [];
  for (const folder of folders) {
    const path = `content/${id}/${folder.file}`;
    const known = memory?.recall(folder);
    const { record, source } = known
      ? { record: known, source: undefined }
      : readEntry(directory, path, folder);
    folder.kept = record.kept;
    if (!known) memory?.keep(folder, record);
    findings.push(...record.findings);
    if (!record.data) continue;
    const digest = memory?.digestOf(folder);
    entries.push(entryOf(folder, id, directory, record, digest, source));
  }
  return { id, directory, site, entries, folders, findings };
}

/** An entry from its record. What it is written as is read again when asked for, unless it is at hand. */
function entryOf(
  folder: EntryFolder,
  territory: string,
  directory: string,
  { data, bodyLine }: EntryRecord,
  digest: string | undefined,
  atHand: EntrySource | undefined,
): Entry {
  let source = atHand;
  const written = () => {
    source ??= readSource(join(directory, folder.file));
    return source;
  };
  return {
    ...folder,
    territory,
    path: `content/${territory}/${folder.file}`,
    data: data as EntryData,
    get body() {
      return written().body;
    },
    bodyLine,
    digest,
    locate: (path) => locateIn(written().header ?? '', path),
  };
}
