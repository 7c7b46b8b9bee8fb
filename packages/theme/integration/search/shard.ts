import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { CustomRecord, NewFileResponse } from 'pagefind';
import { createIndex } from 'pagefind';
import { indexedText } from '../../lib/search/words.ts';
import { Reader } from './cbor.ts';

/** What Pagefind makes of some of an index's records, in their order. */
export interface Shard {
  /** One per record, nothing for a record without a word; the words' last page is none of them. */
  pages: ShardPage[];
  /** Chunks of words in Pagefind's own bytes, by word; pages are numbered from the shard's first. */
  words: Uint8Array[];
  /** Values of each filter, with the numbers of their pages. */
  filters: [name: string, values: [value: string, pages: number[]][]][];
}

export interface ShardPage {
  /** The record's place among those of the shard. */
  record: number;
  /** SHA-1 of what the fragment says. */
  hash: string;
  words: number;
  /** As a reader gets it: compressed. */
  fragment: Uint8Array;
}

/** What is the same for all indexes: file name → bytes. */
export type Engine = ReadonlyMap<string, Uint8Array>;

/** First bytes of what Pagefind compresses. */
export const SIGNATURE = Buffer.from('pagefind_dcd');
export const LANGUAGE = 'fr';
const ENGINE = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.\w+\.pagefind)$/;
/** Records on their way to Pagefind at once: it is never idle, and the pipe never full. */
const IN_FLIGHT = 256;
/** Pagefind leaves out a record without a word. */
const ANY_WORD = 'x';

/**
 * @param metaFields names of all metadata of the index: words know the metadata that they are in by
 *   its number among these
 * @throws Error with Pagefind's own words when a record cannot be read
 */
export async function shardOf(
  records: readonly CustomRecord[],
  metaFields: readonly string[],
): Promise<Shard> {
  const files = await indexFiles([...records, numbering(metaFields)]);
  const [, pages, chunks] = metaOf(files);
  const contentOf = (name: string) => opened(files.get(name) as Uint8Array);
  let record = -1;
  return {
    // The last is not a record's.
    pages: pages.slice(0, -1).map(([name, words]) => {
      const fragment = files.get(`fragment/${name}.pf_fragment`) as Uint8Array;
      const content = opened(fragment);
      const { url } = JSON.parse(content.toString()) as { url: string };
      do record += 1;
      while (record < records.length && records[record]?.url !== url);
      return { record, hash: hashOf(content), words, fragment };
    }),
    words: chunks.map(([, , name]) => contentOf(`index/${name}.pf_index`)),
    filters: [...files.keys()]
      .filter((name) => name.startsWith('filter/'))
      .map((name) => new Reader(contentOf(name)).value() as Shard['filters'][number]),
  };
}

/** Pagefind's script and engine, and the entry of an index to be completed; no interface of its own. */
export async function engineOf(): Promise<Engine> {
  const files = await indexFiles([numbering(['title'])]);
  return new Map([...files].filter(([name]) => ENGINE.test(name)));
}

/** SHA-1 as Pagefind writes it, without the zeros before a byte's digit: its names begin with it. */
export function hashOf(bytes: Uint8Array): string {
  const digest = createHash('sha1').update(bytes).digest();
  return Array.from(digest, (byte) => byte.toString(16)).join('');
}

/** A last record, with all names of metadata, so that each shard numbers them as the whole index does. */
function numbering(metaFields: readonly string[]): CustomRecord {
  const meta = Object.fromEntries(metaFields.map((name) => [name, ANY_WORD]));
  return { url: '/', language: LANGUAGE, content: ANY_WORD, meta, filters: {} };
}

/**
 * All files of an index as Pagefind writes them: name → bytes.
 * @throws Error with Pagefind's own words when a record cannot be read
 */
export async function indexFiles(
  records: readonly CustomRecord[],
): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const answers: NewFileResponse[] = [];
  const sent: Promise<NewFileResponse>[] = [];
  for (const record of records) {
    sent.push(index.addCustomRecord(asIndexed(record)));
    if (sent.length > IN_FLIGHT) answers.push(await (sent.shift() as Promise<NewFileResponse>));
  }
  answers.push(...(await Promise.all(sent)));
  const { files, errors: failures } = await index.getFiles();
  await index.deleteIndex();
  const problems = [...answers.flatMap((answer) => answer.errors), ...failures];
  if (problems.length > 0) throw new Error(`Pagefind failed: ${problems.join('; ')}`);
  return new Map(files.map(({ path, content }) => [path, content]));
}

/** A record as Pagefind gets it. */
export function asIndexed({ content, meta = {}, ...record }: CustomRecord): CustomRecord {
  return {
    ...record,
    content: indexedText(content),
    meta: Object.fromEntries(
      Object.entries(meta).map(([name, value]) => [name, indexedText(value)]),
    ),
  };
}

type Meta = [
  version: string,
  pages: [hash: string, words: number, group: string][],
  chunks: [from: string, to: string, hash: string][],
];

function metaOf(files: ReadonlyMap<string, Uint8Array>): Meta {
  const [, bytes] = [...files].find(([name]) => name.endsWith('.pf_meta')) ?? [];
  if (!bytes) throw new Error('Pagefind wrote no list of pages.');
  return new Reader(opened(bytes)).value() as unknown as Meta;
}

function opened(bytes: Uint8Array): Buffer {
  return gunzipSync(bytes).subarray(SIGNATURE.length);
}
