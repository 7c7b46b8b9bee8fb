import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import type { CustomRecord } from 'pagefind';
import { close } from 'pagefind';
import type { WordCounts } from '../../lib/search/spelling.ts';
import { spellingFile, spellingsOf, wordCounts } from '../../lib/search/spelling.ts';
import type { JoinedIndex, Part } from './join.ts';
import { JOINED_VERSION, joinShards } from './join.ts';
import type { Partition } from './partition.ts';
import { digest, partitionOf } from './partition.ts';
import type { Engine } from './shard.ts';
import { engineOf, hashOf, indexFiles, LANGUAGE, SIGNATURE, shardOf } from './shard.ts';
import type { Store } from './store.ts';
import { storeIn } from './store.ts';
import type { OutputFile, Written } from './written-files.ts';
import { isWhole, keepWritten, readWritten, writeOutput } from './written-files.ts';

/** What is current, which every search reads, and what had ended at the build, which few do. */
export interface SearchRecords {
  current: CustomRecord[];
  ended: CustomRecord[];
}

const NOTHING_KEPT: Store = { of: (_, make) => make(), prune: () => undefined };
const ENTRY = 'pagefind-entry.json';
const compress = promisify(gzip);

/**
 * Two indexes, where `scripts/search/pagefind.ts` reads them, and the words of all records, read only
 * when a question has no answer; an index without records is written too.
 * @param kept folder in which what Pagefind made is found at the next build: it indexes only the
 *   groups of records that changed, and only files that change are written
 * @returns what writes them: until it is asked, the folder is as it was
 * @throws Error with Pagefind's own words when a record cannot be read
 */
export async function prepareIndexes(
  { current, ended }: SearchRecords,
  outputPath: string,
  kept?: string,
): Promise<() => void> {
  const written = kept && join(kept, 'written');
  const partitions = [partitionOf(current), partitionOf(ended)] as const;
  const [{ code }] = partitions;
  const before = written ? readWritten(written, code) : undefined;
  const input = digest(
    partitions.map(({ groups }) => groups.map(({ key, places }) => [key, places])),
  );
  if (before?.input === input && isWhole(outputPath, before)) return () => undefined;
  const files = before?.files ?? {};
  const store = kept ? storeIn(join(kept, 'shards')) : NOTHING_KEPT;
  const output = await compressedAhead(await outputOf(partitions, store), files);
  return () => {
    // A build that is stopped half-way leaves nothing that the next one would trust.
    if (written) rmSync(written, { force: true });
    const now = writeOutput(outputPath, output, files);
    if (written) keepWritten(written, { code, input, files: now });
  };
}

/** {@link prepareIndexes}, and writes them. */
export async function writeIndexes(
  records: SearchRecords,
  outputPath: string,
  kept?: string,
): Promise<void> {
  const write = await prepareIndexes(records, outputPath, kept);
  write();
}

async function outputOf(
  [current, ended]: readonly [Partition, Partition],
  store: Store,
): Promise<OutputFile[]> {
  try {
    const engine = await store.of(digest(['engine', current.code]), engineOf);
    const files = await indexOutput(current, engine, store);
    const archives = await indexOutput(ended, engine, store);
    const counts = [...files.counts, ...archives.counts];
    store.prune();
    return [
      ...files.output,
      ...archives.output.map((one) => ({ ...one, name: `archives/${one.name}` })),
      ...spellingFiles(counts),
    ];
  } finally {
    await close();
  }
}

/** Nothing is left to be compressed while files are written, but where what was written is gone. */
function compressedAhead(
  output: readonly OutputFile[],
  before: Written['files'],
): Promise<OutputFile[]> {
  return Promise.all(
    output.map(async (file) => {
      if (!file.ahead || before[file.name]?.[0] === file.key) return file;
      const bytes = await file.ahead();
      return { ...file, bytes: () => bytes };
    }),
  );
}

interface IndexOutput {
  output: OutputFile[];
  counts: WordCounts[];
}

async function indexOutput(
  partition: Partition,
  engine: Engine,
  store: Store,
): Promise<IndexOutput> {
  if (entryOf(engine).version !== JOINED_VERSION) return wholeOutput(partition.records);
  const { groups, metaFields } = partition;
  const making = twoAtOnce();
  const shards = await Promise.all(
    groups.map(({ key, records }) =>
      store.of(key, () =>
        making(async () => {
          const made = shardOf(records, metaFields);
          const words = wordCounts(records.map(textOf));
          return { shard: await made, words };
        }),
      ),
    ),
  );
  const parts = shards.map(({ shard }, index): Part => {
    return { shard, places: groups[index]?.places ?? [] };
  });
  return {
    output: joinedFiles(joinShards(parts, metaFields), engine),
    counts: shards.map(({ words }) => words),
  };
}

/** Pagefind works in a process of its own: it has a group while the one before is read here. */
function twoAtOnce() {
  let atWork = 0;
  const waiting: (() => void)[] = [];
  return async <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (atWork === 2) await new Promise<void>((resolve) => waiting.push(resolve));
    else atWork += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else atWork -= 1;
    }
  };
}

/** The plain way, for a version of Pagefind that writes other bytes than those that we join. */
export async function wholeOutput(records: readonly CustomRecord[]): Promise<IndexOutput> {
  const files = await indexFiles(records);
  return {
    output: [...files].map(([name, bytes]) => file(name, bytes)),
    counts: [wordCounts(records.map(textOf))],
  };
}

function textOf({ content, meta: { title, place, topics, people } = {} }: CustomRecord): string {
  return [title, place, topics, people, content].join(' ');
}

function joinedFiles({ hash, pageCount, files, fragments }: JoinedIndex, engine: Engine) {
  const { version, languages, ...rest } = entryOf(engine);
  const language = { ...languages[LANGUAGE], hash, page_count: pageCount };
  const entry = { version, languages: pageCount > 0 ? { [LANGUAGE]: language } : {}, ...rest };
  return [
    ...[...engine].filter(([name]) => name !== ENTRY).map(([name, bytes]) => file(name, bytes)),
    file(ENTRY, Buffer.from(JSON.stringify(entry))),
    ...files.map(({ name, content }) => ({
      name,
      key: hashOf(content),
      bytes: () => gzipSync(Buffer.concat([SIGNATURE, content]), { level: 9 }),
      ahead: () => compress(Buffer.concat([SIGNATURE, content]), { level: 9 }),
    })),
    ...[...fragments].map(([name, { hash: key, bytes }]) => ({ name, key, bytes: () => bytes })),
  ];
}

function spellingFiles(counts: readonly WordCounts[]): OutputFile[] {
  return [...spellingsOf(counts)].map(([letter, words]) =>
    file(spellingFile(letter), Buffer.from(words.join('\n'))),
  );
}

function file(name: string, bytes: Uint8Array): OutputFile {
  return { name, key: hashOf(bytes), bytes: () => bytes };
}

interface Entry {
  version: string;
  languages: Record<string, { hash: string; wasm: string; page_count: number }>;
}

function entryOf(engine: Engine): Entry {
  return JSON.parse(Buffer.from(engine.get(ENTRY) ?? []).toString()) as Entry;
}
