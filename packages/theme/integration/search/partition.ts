import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CustomRecord } from 'pagefind';

/** Records of an index that are indexed together: those that their addresses put there. */
export interface Group {
  records: CustomRecord[];
  /** The place of each among all records. */
  places: number[];
  /** Digest of all that Pagefind makes of them depends on. */
  key: string;
}

export interface Partition {
  records: readonly CustomRecord[];
  groups: Group[];
  /** Names of all metadata of the records. */
  metaFields: string[];
  /** Digest of the code that indexes them. */
  code: string;
}

/** Few enough for a changed record to cost little, enough for a group to be worth its start. */
const GROUP_SIZE = 512;

/** What makes an index of records; Pagefind's version stands for its program. */
const CODE = [
  './cbor.ts',
  './join.ts',
  './join-words.ts',
  './names.ts',
  './shard.ts',
  './write-indexes.ts',
  '../../lib/search/spelling.ts',
  '../../lib/search/words.ts',
].map((path) => fileURLToPath(new URL(path, import.meta.url)));
const WORDS = fileURLToPath(import.meta.resolve('@echosciences/schemas/french-words'));
const PAGEFIND = fileURLToPath(new URL('../package.json', import.meta.resolve('pagefind')));

export function partitionOf(records: readonly CustomRecord[]): Partition {
  const metaFields = [...new Set(records.flatMap(({ meta = {} }) => Object.keys(meta)))].sort();
  const groups = Array.from({ length: groupCount(records.length) }, () => ({
    records: [] as CustomRecord[],
    places: [] as number[],
  }));
  for (const [place, record] of records.entries()) {
    const group = groups[hash('sha1', record.url, 'buffer').readUInt16BE() % groups.length];
    group?.records.push(record);
    group?.places.push(place);
  }
  const sources = [WORDS, PAGEFIND, ...CODE].map((path) => readFileSync(path, 'utf8'));
  const code = digest([process.versions.zlib, process.arch, ...sources]);
  return {
    records,
    code,
    metaFields,
    groups: groups
      .filter((group) => group.records.length > 0)
      .map((group) => ({ ...group, key: keyOf([code, metaFields], group.records) })),
  };
}

/** Texts are most of what is digested, and cost less as they are than as JSON. */
function keyOf(making: unknown, records: readonly CustomRecord[]): string {
  const sha1 = createHash('sha1').update(JSON.stringify(making));
  for (const { content, ...rest } of records) {
    sha1.update(JSON.stringify([content.length, rest])).update(content);
  }
  return sha1.digest('hex');
}

export function digest(value: unknown): string {
  return hash('sha1', JSON.stringify(value));
}

/** A power of two: it changes seldom as a network grows, and each time all groups do. */
function groupCount(records: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(records / GROUP_SIZE)));
}
