import type { Value } from './cbor.ts';
import { Writer } from './cbor.ts';
import type { NumberedShard } from './join-words.ts';
import { chunksOf } from './join-words.ts';
import { byteOrder, naming } from './names.ts';
import type { Shard } from './shard.ts';
import { hashOf, LANGUAGE } from './shard.ts';

/** A shard and the place of each of its records among all of the index, rising. */
export interface Part {
  shard: Shard;
  places: readonly number[];
}

/** A file of an index, before compression. */
export interface IndexFile {
  name: string;
  content: Uint8Array;
}

export interface JoinedIndex {
  /** Names the list of pages in the index's entry. */
  hash: string;
  pageCount: number;
  files: IndexFile[];
  /** Fragments, as compressed by Pagefind: file name → bytes and the SHA-1 of what they say. */
  fragments: Map<string, { hash: string; bytes: Uint8Array }>;
}

/** Of Pagefind, whose bytes these are; of another version, indexes are not joined. */
export const JOINED_VERSION = '1.6.0';
const META_DIGITS = 10;
/**
 * The index that Pagefind would have made of all records at once, from those of its shards: the same
 * bytes, whatever the shards are.
 */
export function joinShards(parts: readonly Part[], metaFields: readonly string[]): JoinedIndex {
  const pages = pagesOf(parts);
  const numberOf = new Map(pages.map(({ page }, number) => [page, number]));
  const shards = parts.map(({ shard }) => ({
    shard,
    numbers: shard.pages.map((page) => numberOf.get(page) as number),
  }));
  const chunks = chunksOf(shards);
  const filters = filtersOf(shards);
  const writer = new Writer();
  writer.value([
    JOINED_VERSION,
    pages.map(({ name, words }) => [name, words, '']),
    chunks.map(({ from, to, name }) => [from, to, name]),
    filters.map(({ filter, name }) => [filter, name]),
    [],
    metaFields,
  ]);
  const meta = writer.take();
  const hash = `${LANGUAGE}_${hashOf(meta).slice(0, META_DIGITS)}`;
  return {
    hash,
    pageCount: pages.length,
    files: [
      { name: `pagefind.${hash}.pf_meta`, content: meta },
      ...chunks.map(({ name, content }) => ({ name: `index/${name}.pf_index`, content })),
      ...filters.map(({ name, content }) => ({ name: `filter/${name}.pf_filter`, content })),
    ],
    fragments: new Map(
      pages.map(({ name, hash, fragment: bytes }) => [
        `fragment/${name}.pf_fragment`,
        { hash, bytes },
      ]),
    ),
  };
}

/** The pages of all shards in the order of their records, under names of their own. */
function pagesOf(parts: readonly Part[]) {
  const pages = parts
    .flatMap(({ shard, places }) =>
      shard.pages.map((page) => ({ page, place: places[page.record] ?? 0 })),
    )
    .sort((one, other) => one.place - other.place);
  const nameOf = naming();
  return pages.map(({ page }) => ({ ...page, page, name: nameOf(page.hash) }));
}

function filtersOf(shards: readonly NumberedShard[]) {
  const filters = new Map<string, Map<string, number[]>>();
  for (const { shard, numbers } of shards) {
    for (const [filter, values] of shard.filters) {
      const known = filters.get(filter) ?? new Map<string, number[]>();
      filters.set(filter, known);
      for (const [value, pages] of values) {
        const all = known.get(value) ?? [];
        known.set(value, all);
        for (const page of pages) all.push(numbers[page] ?? 0);
      }
    }
  }
  const writer = new Writer();
  const nameOf = naming();
  const byName = <Rest>(entries: Iterable<[string, Rest]>) =>
    [...entries].sort(([one], [other]) => byteOrder(one, other));
  return byName(filters).map(([filter, values]) => {
    const sorted: Value = byName(values).map(([value, pages]) => [
      value,
      pages.sort((one, other) => one - other),
    ]);
    writer.value([filter, sorted]);
    const content = writer.take();
    return { filter, name: nameOf(hashOf(content)), content };
  });
}
