import { Reader, Writer } from './cbor.ts';
import { byteOrder, naming } from './names.ts';
import type { Shard } from './shard.ts';
import { hashOf } from './shard.ts';

/** A shard and the number that each of its pages has in the whole index. */
export interface NumberedShard {
  shard: Shard;
  numbers: readonly number[];
}

/** Of Pagefind: integers in a chunk of words. */
const CHUNK_SIZE = 20_000;
/** More than the postings of a word, in all shards: a page's number and a posting's in one integer. */
const POSTINGS = 2 ** 24;

/** Where some shard has a word: after its text. */
interface Place {
  numbers: readonly number[];
  bytes: Uint8Array;
  at: number;
}

/** Pages of a word, or of one of its spellings with accents. */
interface Postings {
  form: string;
  pages: { number: number; bytes: Uint8Array; start: number; end: number }[];
  /** Integers that they hold, as Pagefind counts them. */
  size: number;
}

/** Pagefind has them as it meets them, page after page. */
interface Variant extends Postings {
  /** The first page that has it, and its place among the variants of that page's shard. */
  first: number;
  rank: number;
}

export function chunksOf(shards: readonly NumberedShard[]) {
  const places = placesOf(shards);
  const writer = new Writer();
  const nameOf = naming();
  const chunks: { from: string; to: string; name: string; content: Uint8Array }[] = [];
  let words: { postings: Postings; variants: Postings[] }[] = [];
  let size = 0;
  const close = () => {
    writer.array(1);
    writer.array(words.length);
    for (const { postings, variants } of words) {
      writer.array(3);
      writePostings(writer, postings);
      writer.array(variants.length);
      for (const variant of variants) {
        writer.array(2);
        writePostings(writer, variant);
      }
    }
    const content = writer.take();
    const [from, to] = [words[0], words.at(-1)].map((word) => word?.postings.form ?? '');
    chunks.push({ from: from ?? '', to: to ?? '', name: nameOf(hashOf(content)), content });
    words = [];
    size = 0;
  };
  for (const word of [...places.keys()].sort(byteOrder)) {
    const joined = joinWord(word, places.get(word) ?? []);
    if (joined.postings.pages.length + joined.variants.length === 0) continue;
    words.push(joined);
    size += [joined.postings, ...joined.variants].reduce((sum, { size }) => sum + size, 0);
    if (size >= CHUNK_SIZE) close();
  }
  if (words.length > 0) close();
  return withShortBounds(chunks);
}

function placesOf(shards: readonly NumberedShard[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const { shard, numbers } of shards) {
    for (const bytes of shard.words) {
      const reader = new Reader(bytes);
      reader.array();
      for (let left = reader.array(); left > 0; left--) {
        reader.array();
        const word = reader.text();
        const place = { numbers, bytes, at: reader.at };
        const known = places.get(word);
        if (known) known.push(place);
        else places.set(word, [place]);
        skipPages(reader);
        for (let variants = reader.array(); variants > 0; variants--) {
          reader.array();
          reader.text();
          skipPages(reader);
        }
      }
    }
  }
  return places;
}

function skipPages(reader: Reader): void {
  for (let left = reader.array(); left > 0; left--) {
    reader.array();
    reader.unsigned();
    reader.skipIntegers();
    reader.skipIntegers();
  }
}

function joinWord(word: string, places: readonly Place[]) {
  const postings: Postings = { form: word, pages: [], size: 0 };
  const variants = new Map<string, Variant>();
  for (const place of places) {
    const reader = new Reader(place.bytes);
    reader.at = place.at;
    readPages(reader, place, postings);
    const count = reader.array();
    for (let rank = 0; rank < count; rank++) {
      reader.array();
      const form = reader.text();
      const variant = variants.get(form) ?? { form, pages: [], size: 0, first: Infinity, rank };
      variants.set(form, variant);
      const first = readPages(reader, place, variant);
      if (first < variant.first) Object.assign(variant, { first, rank });
    }
  }
  sortPages(postings);
  for (const variant of variants.values()) sortPages(variant);
  return {
    postings,
    variants: [...variants.values()]
      .filter(({ pages }) => pages.length > 0)
      .sort((one, other) => one.first - other.first || one.rank - other.rank),
  };
}

/**
 * Each page's number is written as what it is more than the one before.
 * @returns the number of the first page
 */
function readPages(reader: Reader, { numbers, bytes }: Place, postings: Postings): number {
  let local = 0;
  let first = Infinity;
  for (let left = reader.array(); left > 0; left--) {
    reader.array();
    local += reader.unsigned();
    const start = reader.at;
    const size = reader.skipIntegers() + reader.skipIntegers() + 1;
    const number = numbers[local];
    // The shard's last page, which is no record's, is left out.
    if (number === undefined) continue;
    if (first === Infinity) first = number;
    postings.size += size;
    postings.pages.push({ number, bytes, start, end: reader.at });
  }
  return first;
}

/** Numbers sort faster than objects. */
function sortPages(postings: Postings): void {
  const { pages } = postings;
  if (pages.every(({ number }, index) => number >= (pages[index - 1]?.number ?? 0))) return;
  const order = Float64Array.from(pages, ({ number }, index) => number * POSTINGS + index).sort();
  postings.pages = Array.from(order, (key) => pages[key % POSTINGS] as Postings['pages'][number]);
}

function writePostings(writer: Writer, { form, pages }: Postings): void {
  writer.text(form);
  writer.array(pages.length);
  let last = 0;
  for (const { number, bytes, start, end } of pages) {
    writer.array(3);
    writer.unsigned(number - last);
    writer.copy(bytes, start, end);
    last = number;
  }
}

/** A chunk's bounds are told by what distinguishes them from the neighbours'. */
function withShortBounds<Chunk extends { from: string; to: string }>(chunks: Chunk[]): Chunk[] {
  for (const [index, chunk] of chunks.entries()) {
    const next = chunks[index + 1];
    if (!next) break;
    const [last, first] = [[...chunk.to], [...next.from]];
    const shared = first.findIndex((letter, place) => letter !== last[place]);
    const length = (shared < 0 ? first.length : shared) + 1;
    const to = last.slice(0, length).join('');
    if (byteOrder(to, chunk.from) >= 0) chunk.to = to;
    next.from = first.slice(0, length).join('');
  }
  return chunks;
}
