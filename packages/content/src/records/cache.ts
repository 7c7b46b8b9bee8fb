import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { EntryMemory } from '../load-territory.ts';
import type { EntryRecord } from '../read-entry.ts';
import type { EntryFolder } from '../territory-files.ts';
import type { FolderStamp } from './folder-state.ts';
import { digestOf, stampOf } from './folder-state.ts';

/** Where records lie and for which code they hold. */
export interface CacheOptions {
  /** `.cache/check` of the repository: a file for each territory. */
  directory: string;
  /** @see codeKey */
  key: string;
}

/** The records of a territory; `save` writes them when something is new. */
export interface TerritoryCache extends EntryMemory {
  save(): void;
}

interface Row {
  stamp: string;
  /** Absent when a file was too big to be compared. */
  digest?: string;
  record: EntryRecord;
}

interface Header {
  key: string;
  /** When the run began that wrote this: milliseconds since 1970. */
  at: number;
  /** SHA-256 of the rest of the file. */
  digest: string;
}

/**
 * A file that changed so shortly before its record was made may change again under the same stamp,
 * as in Git's index (« racy Git »): its bytes are compared.
 */
const SETTLED = 2000;

/** Beyond it the file is none of ours: a territory of 20,000 entries has 30 MB. */
const MAX_BYTES = 256 * 1024 * 1024;

/** Opens the records of a territory. What cannot be used, for whatever reason, is as if it were not. */
export function openCache(options: CacheOptions, content: string, id: string): TerritoryCache {
  const startedAt = Date.now();
  const path = join(options.directory, `${id}.json`);
  const { at, rows: former } = readRows(path, options.key);
  const rows = new Map<string, Row>();
  const seen = new Map<string, Omit<Row, 'record'>>();
  const sizes = new Map<string, number>();
  let isNew = false;

  const recall = (folder: EntryFolder): EntryRecord | undefined => {
    const place = join(content, id, folder.folder);
    const names = namesOf(folder);
    const row = former.get(folder.file);
    let stamp: FolderStamp;
    try {
      stamp = stampOf(place, names);
      if (row?.stamp !== stamp.text || stamp.changedAt > at - SETTLED) {
        isNew = true;
        const digest = digestOf(place, names);
        seen.set(folder.file, { stamp: stamp.text, digest });
        if (!row || digest === undefined || digest !== row.digest) return undefined;
      }
    } catch {
      // Gone or unreadable: reading it says so.
      isNew = true;
      return undefined;
    }
    rows.set(folder.file, { ...row, stamp: stamp.text });
    sizes.set(folder.file, Object.keys(row.record.kept).length);
    return row.record;
  };

  return {
    recall,
    keep(folder, record) {
      const state = seen.get(folder.file);
      // What threw may not throw again: it is tried anew each time.
      if (state && !record.findings.some(({ code }) => code === 'interne')) {
        rows.set(folder.file, { ...state, record });
      }
    },
    digestOf: ({ file }) => rows.get(file)?.digest,
    save() {
      const grew = [...sizes].some(
        ([file, size]) => Object.keys(rows.get(file)?.record.kept ?? {}).length > size,
      );
      if (isNew || grew || rows.size !== former.size) writeRows(path, options.key, startedAt, rows);
    },
  };
}

/** Whether a territory has records of this very code: its file is not read through. */
export function hasCache({ directory, key }: CacheOptions, id: string): boolean {
  try {
    const file = openSync(join(directory, `${id}.json`), 'r');
    try {
      const head = Buffer.alloc(512);
      return head.toString('latin1', 0, readSync(file, head)).startsWith(`{"key":"${key}"`);
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}

function namesOf({ folder, file, assets }: EntryFolder): string[] {
  return [file.slice(folder.length + 1), ...assets];
}

function readRows(path: string, key: string): { at: number; rows: Map<string, Row> } {
  const none = { at: 0, rows: new Map<string, Row>() };
  try {
    if (statSync(path).size > MAX_BYTES) return none;
    const bytes = readFileSync(path);
    const end = bytes.indexOf('\n');
    const header: Header = JSON.parse(bytes.toString('utf8', 0, end));
    const body = bytes.subarray(end + 1);
    if (header.key !== key || header.digest !== sha256(body)) return none;
    return {
      at: Math.min(header.at, Date.now()),
      rows: new Map(JSON.parse(body.toString('utf8')).filter(isRow)),
    };
  } catch {
    return none;
  }
}

function isRow([, row]: [string, Partial<Row> | null]): boolean {
  const { findings, kept } = row?.record ?? {};
  return Array.isArray(findings) && typeof kept === 'object' && kept !== null;
}

/** Replaced as a whole: two runs at the same time leave the records of one of them. */
function writeRows(path: string, key: string, at: number, rows: ReadonlyMap<string, Row>) {
  const body = Buffer.from(JSON.stringify([...rows]));
  const header: Header = { key, at, digest: sha256(body) };
  const draft = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  try {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(draft, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]));
    renameSync(draft, path);
  } catch {
    // A disk that cannot be written to costs time at the next run, nothing else.
    rmSync(draft, { force: true });
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
