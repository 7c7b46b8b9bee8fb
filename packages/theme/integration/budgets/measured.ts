import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writeWhole } from '../write-whole.ts';
import type { Loaded } from './loaded.ts';
import { loadedAtMost } from './loaded-at-most.ts';

/** What the bytes of a page alone tell of its weight. */
export interface Measured {
  loaded: Loaded;
  /** Bytes that its HTML does not exceed, compressed. */
  bytes: number;
}

/** What was measured of pages, by the digest of their bytes: kept from a build to the next. */
export interface Measures {
  /**
   * @param digest of the bytes of a page
   * @param read gives these bytes, where nothing is known of them
   */
  of(digest: string, read: () => Buffer): Measured;
  /** Keeps those that were asked for, and no other. */
  keep(): void;
}

interface Kept {
  code: string;
  loaded: Loaded[];
  /** Digest → index in `loaded`, bytes. */
  pages: Record<string, [loaded: number, bytes: number]>;
}

/** @param file where they are kept; without one, nothing is */
export function measures(file: string | undefined): Measures {
  const kept = file === undefined ? undefined : readKept(file);
  const asked = new Map<string, Measured>();
  return {
    of(digest, read) {
      const measured = asked.get(digest) ?? fromKept(kept, digest) ?? measure(read());
      asked.set(digest, measured);
      return measured;
    },
    keep() {
      if (file !== undefined) write(file, asked);
    },
  };
}

function measure(page: Buffer): Measured {
  return { loaded: loadedAtMost(page.toString()), bytes: storedAtMost(page.length) };
}

/** Bytes of a gzip file that holds a text as it is: zlib never writes more. */
function storedAtMost(bytes: number): number {
  return bytes + (bytes >> 11) + 32;
}

function fromKept(kept: Kept | undefined, digest: string): Measured | undefined {
  const [index, bytes] = kept?.pages[digest] ?? [];
  const loaded = kept?.loaded[index ?? -1];
  return loaded && bytes !== undefined ? { loaded, bytes } : undefined;
}

/** Those of other code are not used, nor is a file that was cut short. */
function readKept(file: string): Kept | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    return kept.code === code() ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Pages of one kind load the same: it is written once. */
function write(file: string, asked: ReadonlyMap<string, Measured>): void {
  const indexes = new Map<string, number>();
  const pages: Kept['pages'] = {};
  const known = new Map<Loaded, number>();
  for (const [digest, { loaded, bytes }] of asked) {
    let index = known.get(loaded);
    if (index === undefined) {
      const text = JSON.stringify(loaded);
      index = indexes.get(text) ?? indexes.size;
      indexes.set(text, index);
      known.set(loaded, index);
    }
    pages[digest] = [index, bytes];
  }
  const head = JSON.stringify({ code: code(), pages }).slice(0, -1);
  writeWhole(file, `${head},"loaded":[${[...indexes.keys()].join(',')}]}`);
}

/** What measures: this folder's text, and the compressor. */
function code(): string {
  const own = ['measured.ts', 'loaded-at-most.ts', 'files.ts'].map((name) =>
    readFileSync(new URL(name, import.meta.url), 'utf8'),
  );
  return hash('sha1', [process.versions.zlib, ...own].join('\n'));
}
