import {
  existsSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { builtFiles } from '../built-files.ts';
import { read, write } from './store.ts';

/** A file to be, made only when it is not there as it was written last. */
export interface OutputFile {
  name: string;
  /** Digest of what its bytes are made from. */
  key: string;
  bytes(): Uint8Array;
  /** The same, where it takes its time: other threads may do it. */
  ahead?(): Promise<Uint8Array>;
}

/** What a folder was given by the last build. */
export interface Written {
  /** Digest of the code that made the files. */
  code: string;
  /** Digest of all else that they are made from. */
  input: string;
  files: Record<string, [key: string, size: number]>;
}

/** What the same code wrote last, if it did. */
export function readWritten(path: string, code: string): Written | undefined {
  const kept = read(path);
  const written = kept && (JSON.parse(kept.toString()) as Written);
  return written?.code === code ? written : undefined;
}

export function keepWritten(path: string, written: Written): void {
  write(path, Buffer.from(JSON.stringify(written)));
}

/** Whether a folder holds the files that the last build gave it, and no other. */
export function isWhole(directory: string, { files }: Written): boolean {
  const found = listFiles(directory);
  return (
    found.length === Object.keys(files).length &&
    found.every((name) => sizeOf(directory, name) === files[name]?.[1])
  );
}

/** Gives a folder these files and no other; one that it has as the last build wrote it is left alone. */
export function writeOutput(
  directory: string,
  output: readonly OutputFile[],
  before: Written['files'],
): Written['files'] {
  const present = new Set(listFiles(directory));
  const folders = new Set<string>();
  const files: Written['files'] = {};
  for (const { name, key, bytes } of output) {
    const [known, size] = before[name] ?? [];
    const path = join(directory, name);
    if (known === key && size !== undefined && present.has(name)) {
      files[name] = [key, size];
      present.delete(name);
      if (sizeOf(directory, name) === size) continue;
    }
    const content = bytes();
    if (!folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    folders.add(dirname(path));
    writeFileSync(path, content);
    files[name] = [key, content.length];
    present.delete(name);
  }
  for (const name of present) {
    rmSync(join(directory, name));
    removeEmpty(dirname(join(directory, name)));
  }
  return files;
}

function removeEmpty(folder: string): void {
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

function listFiles(directory: string): string[] {
  return existsSync(directory) ? builtFiles(directory) : [];
}

function sizeOf(directory: string, name: string): number | undefined {
  return statSync(join(directory, name), { throwIfNoEntry: false })?.size;
}
