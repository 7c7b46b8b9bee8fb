import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryData, Network, Territory } from '@echosciences/schemas';
import { parse } from '@echosciences/schemas';
import type { Code } from './codes.ts';
import { readEntryDocument } from './document.ts';
import type { Finding } from './finding.ts';
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

const START = { line: 1, column: 1 };

/** Reads one territory: what is valid, and a finding for each thing that is not. Never throws on content. */
export function loadTerritory(contentDirectory: string, id: string): TerritoryContent {
  const directory = join(contentDirectory, id);
  if (!existsSync(directory)) {
    throw new Error(`No content folder for territory "${id}": expected ${directory}.`);
  }
  const findings: Finding[] = [];
  const report = (
    path: string,
    code: Code,
    place: Position,
    message: string,
    level: Finding['level'] = 'erreur',
  ) =>
    findings.push({
      file: `content/${id}/${path}`,
      line: place.line,
      column: place.column,
      level,
      code,
      message,
    });

  const { site, findings: siteFindings } = loadSite(contentDirectory, id);
  findings.push(...siteFindings);

  const { folders, misplaced } = listTerritoryFiles(directory);
  for (const { path, code, message } of misplaced) report(path, code, START, message);

  const entries: Entry[] = [];
  for (const folder of folders) {
    const document = readEntryDocument(join(directory, folder.file));
    for (const problem of document.problems) {
      report(folder.file, problem.code, problem, problem.message, problem.level);
    }
    if (!document.yaml) continue;
    const { yaml, body, bodyLine } = document;
    const parsed = parse(folder.type.schema, yaml.data ?? {});
    if ('problems' in parsed) {
      for (const { path, message } of parsed.problems) {
        report(folder.file, 'schema', yaml.locate(path), message);
      }
      continue;
    }
    entries.push({
      ...folder,
      territory: id,
      path: `content/${id}/${folder.file}`,
      data: parsed.data as EntryData,
      body,
      bodyLine,
      locate: yaml.locate,
    });
  }
  return { id, directory, site, entries, folders, findings };
}
