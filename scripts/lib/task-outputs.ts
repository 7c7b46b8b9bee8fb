import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtFiles } from '@echosciences/theme/integration/built-files.ts';
import { writeWhole } from '@echosciences/theme/integration/write-whole.ts';

const OUTPUTS = 'dist';
/** What `pnpm liens` leaves beside an export: no task's output (turbo.json). */
const NOT_AN_OUTPUT = 'liens.json';
/** Which outputs these are. One of them itself (turbo.json): turbo brings it back with the others. */
const LIST = '.turbo/outputs.json';

interface OutputList {
  /** turbo's hash of the task: two tasks with the same files have two lists. */
  hash: string;
  files: string[];
}

/** Notes what this process has just written to `dist/` as a task of turbo, for {@link settleOutputs}. */
export function noteOutputs(): void {
  const { TURBO_HASH: hash } = process.env;
  if (!hash) return;
  const list: OutputList = { hash, files: listOutputs('.') };
  writeWhole(LIST, JSON.stringify(list));
}

/**
 * Ends what turbo began when it brought outputs back: it leaves what other outputs had left in the
 * folder, which goes now. Only after a run without any error, so that what it brought is whole.
 * @param directory of a task, `sites/<id>` or `content/<id>`
 * @param since when turbo was started, in milliseconds since 1970: only what came since is looked at
 */
export function settleOutputs(directory: string, since: number): void {
  const file = join(directory, LIST);
  if ((statSync(file, { throwIfNoEntry: false })?.ctimeMs ?? 0) < since) return;
  const { files }: OutputList = JSON.parse(readFileSync(file, 'utf8'));
  const wanted = new Set(files);
  for (const name of listOutputs(directory)) {
    if (!wanted.has(name)) remove(join(directory, OUTPUTS), name);
  }
}

/** Names from `dist/` on, sorted. */
function listOutputs(directory: string): string[] {
  const root = join(directory, OUTPUTS);
  if (!existsSync(root)) return [];
  return builtFiles(root)
    .filter((name) => name !== NOT_AN_OUTPUT)
    .sort();
}

/** With the folders that it leaves empty. */
function remove(root: string, file: string): void {
  rmSync(join(root, file));
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    if (readdirSync(join(root, folder)).length > 0) return;
    rmdirSync(join(root, folder));
  }
}
