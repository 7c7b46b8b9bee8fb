import { hash as digestOf } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const OUTPUTS = 'dist';
/** What `pnpm liens` leaves beside an export: no task's output (turbo.json). */
const NOT_AN_OUTPUT = 'liens.json';
/** Which outputs these are. One of them itself (turbo.json): turbo brings it back with the others. */
const LIST = '.turbo/outputs.json';
/** What they look like on this disk, where turbo does not look. */
const STAMP = '.turbo/stamp.json';

interface OutputList {
  /** turbo's hash of the task. */
  hash: string;
  files: string[];
}

interface Stamp {
  hash: string;
  /** Of the name, size and times of each file. */
  digest: string;
}

/**
 * Notes what a task has just written to `dist/`, for who looks for it later.
 * @param directory of the task, `sites/<id>` or `content/<id>`
 * @param hash of the task, as turbo tells it
 */
export function noteOutputs(directory: string, hash: string): void {
  const files = listOutputs(directory);
  writeWhole(join(directory, LIST), { hash, files } satisfies OutputList);
  writeStamp(directory, hash, files);
}

/** Whether `dist/` holds what the task of this hash wrote, and nobody has touched a file of it since. */
export function areInPlace(directory: string, hash: string): boolean {
  const stamp = read<Stamp>(join(directory, STAMP));
  return stamp?.hash === hash && stamp.digest === stampOf(directory, listOutputs(directory));
}

/**
 * Ends what turbo began when it brought outputs back: it leaves what other outputs had left in the
 * folder, which goes now. Only after a run without any error, so that what it brought is whole.
 * @param since when turbo was started, in milliseconds since 1970
 * @param isConcerned whether the task was part of the run; otherwise, whether it was is looked up
 */
export function settleOutputs(directory: string, since: number, isConcerned: boolean): void {
  const [list, stamp] = [join(directory, LIST), join(directory, STAMP)];
  // The task has been done, and has noted what it wrote.
  if (changedAt(stamp) >= since) return;
  if (!isConcerned && changedAt(list) < since) return;
  const { hash, files: names } = read<OutputList>(list) ?? {};
  if (!hash || !names) return;
  const wanted = new Set(names);
  const found = listOutputs(directory);
  for (const file of found) if (!wanted.has(file)) remove(join(directory, OUTPUTS), file);
  const files = found.filter((file) => wanted.has(file));
  if (files.length === wanted.size) writeStamp(directory, hash, files);
}

/** Names from `dist/` on, sorted. */
function listOutputs(directory: string): string[] {
  const root = join(directory, OUTPUTS);
  if (!existsSync(root)) return [];
  const files: string[] = [];
  const visit = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const name = folder + entry.name;
      if (entry.isDirectory()) visit(`${name}/`);
      else if (name !== NOT_AN_OUTPUT) files.push(name);
    }
  };
  visit('');
  return files.sort();
}

/** ctime too: a file that was copied over with its date has a new one. */
function stampOf(directory: string, files: readonly string[]): string {
  const lines = files.map((file) => {
    const { size, mtimeMs, ctimeMs } = statSync(join(directory, OUTPUTS, file));
    return `${file} ${size} ${mtimeMs} ${ctimeMs}`;
  });
  return digestOf('sha256', lines.join('\n'));
}

function writeStamp(directory: string, hash: string, files: readonly string[]): void {
  const stamp: Stamp = { hash, digest: stampOf(directory, files) };
  writeWhole(join(directory, STAMP), stamp);
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.ctimeMs ?? 0;
}

/** With the folders that it leaves empty. */
function remove(root: string, file: string): void {
  rmSync(join(root, file));
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    if (readdirSync(join(root, folder)).length > 0) return;
    rmdirSync(join(root, folder));
  }
}

function read<Value>(file: string): Value | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function writeWhole(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(value));
  renameSync(unfinished, file);
}
