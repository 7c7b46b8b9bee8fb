import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '@echosciences/content';
import { listTerritoryFiles, loadSite } from '@echosciences/content';
import type { CacheOptions } from '@echosciences/content/records/cache';
import { checkContent } from './check-content.ts';
import { yamlCharacters } from './fixes/characters.ts';
import type { FaultyFolder } from './fixes/fix.ts';
import { fixes } from './fixes.ts';

/** Something that was mended. */
export interface Mended {
  /** Path from the repository's root, as it was before. */
  file: string;
  /** French: what was done. */
  message: string;
}

/** A fix shows faults that another hid; more rounds would be two fixes that undo each other. */
const MOST_ROUNDS = 8;

/** Mends what is safe to mend in what the check reports on, until nothing is left to do. */
export async function fixContent(
  root: string,
  paths: readonly string[] = [],
  cache?: CacheOptions,
): Promise<Mended[]> {
  const mended: Mended[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { findings } = await checkContent(root, paths, cache);
    const done = await fixOnce(root, findings);
    if (done.length === 0) break;
    mended.push(...done);
  }
  return mended;
}

async function fixOnce(root: string, findings: readonly Finding[]): Promise<Mended[]> {
  const content = join(root, 'content');
  const mended: Mended[] = [];
  const add = (file: string, messages: readonly string[]) => {
    mended.push(...messages.map((message) => ({ file, message })));
  };
  for (const [id, own] of Map.groupBy(findings, ({ file }) => file.split('/')[1] ?? '')) {
    const territory = join(content, id);
    if (!lstatSync(territory, { throwIfNoEntry: false })?.isDirectory()) continue;
    for (const file of yamlFiles(own)) add(file, yamlCharacters(join(root, file)));
    const { site } = loadSite(content, id);
    for (const entry of listTerritoryFiles(territory).folders) {
      const ones = own.filter(({ file }) => file.startsWith(`content/${id}/${entry.folder}/`));
      if (ones.length === 0) continue;
      add(
        `content/${id}/${entry.file}`,
        await fixEntry({ territory, site, entry, findings: ones }),
      );
    }
  }
  return mended;
}

/** The first fix that has something to do: what the folder holds may not be the same after it. */
async function fixEntry(folder: FaultyFolder): Promise<string[]> {
  for (const fix of fixes) {
    try {
      const done = await fix(folder);
      if (done.length > 0) return done;
    } catch {
      // What it could not do stays reported.
    }
  }
  return [];
}

/** Settings of the territory with odd characters: `content/corse/territoire.yaml`. */
function yamlFiles(findings: readonly Finding[]): Set<string> {
  return new Set(
    findings
      .filter(
        ({ code, file }) => code === 'caracteres' && /^content\/[^/]+\/[^/]+\.yaml$/.test(file),
      )
      .map(({ file }) => file),
  );
}
