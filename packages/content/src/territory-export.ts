import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NATIONAL_ID } from '@echosciences/schemas';

/** What a territory last handed over, as found on disk. */
export interface StoredExport {
  /** Contents of the JSON files under `api/v1/`, by name without extension; none when there is no export. */
  files: Record<string, unknown>;
  /** Why these are not its latest, or why there are none. */
  problem?: string;
}

const DATA = 'api/v1';
/** Written by every run, good or not: what a cache restores replaces what a failed run left. */
const STATE = 'etat.json';

/** Where the `export` task of `content/<id>` writes. */
export function exportDirectory(contentDirectory: string, id: string): string {
  return join(contentDirectory, id, 'dist');
}

/** Where the export of a territory that lives in another repository is kept, once fetched. */
export function externalExportDirectory(contentDirectory: string, id: string): string {
  return join(exportDirectory(contentDirectory, NATIONAL_ID), 'externes', id);
}

/** Whether something was ever exported. */
export function hasExport(directory: string): boolean {
  return existsSync(join(directory, DATA));
}

/** Replaces the export as a whole: a run that is interrupted leaves the former one. */
export function writeExport(
  directory: string,
  files: readonly { name: string; text: string }[],
): void {
  const [data, fresh] = [join(directory, DATA), join(directory, 'api/nouveau')];
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  for (const { name, text } of files) writeFileSync(join(fresh, name), text);
  rmSync(data, { recursive: true, force: true });
  renameSync(fresh, data);
  writeState(directory, null);
}

/** Says that the territory could not be exported; its last good export stays. */
export function writeExportProblem(directory: string, problem: string): void {
  mkdirSync(directory, { recursive: true });
  writeState(directory, problem);
}

/** Reads an export. Never throws: what cannot be read is a problem. */
export function readExport(directory: string, names: readonly string[]): StoredExport {
  try {
    const state = join(directory, STATE);
    const problem = existsSync(state) ? JSON.parse(readFileSync(state, 'utf8')).problem : undefined;
    if (!hasExport(directory)) {
      return { files: {}, problem: problem ?? 'aucun export : « pnpm export » l’écrit' };
    }
    const files = Object.fromEntries(
      names.flatMap((name) => {
        const file = join(directory, DATA, `${name}.json`);
        return existsSync(file) ? [[name, JSON.parse(readFileSync(file, 'utf8'))]] : [];
      }),
    );
    return problem ? { files, problem } : { files };
  } catch (error) {
    return { files: {}, problem: `export illisible : ${(error as Error).message}` };
  }
}

function writeState(directory: string, problem: string | null) {
  writeFileSync(join(directory, STATE), JSON.stringify({ problem }));
}
