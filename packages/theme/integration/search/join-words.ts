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
/** Where a page's number stands among those of the word that is joined: one list for all words. */
const indexes: number[] = [];

/** Where some shard has a word: after its text. */
interface Place {
  numbers: readonly number[];
  bytes: Uint8Array;
  at: number;
}

/** Pages of a word, or of one of its spellings with accents; columns, as there are millions of them. */
interface Postings {
  form: string;
  numbers: number[];
  /** Where the bytes of each page are: in what, from where, to where. */
  bytes: Uint8Array[];
  starts: number[];
  ends: number[];
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
    if (joined.postings.numbers.length + joined.variants.length === 0) continue;
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
  const postings = noPostings(word);
  const variants = new Map<string, Variant>();
  for (const place of places) {
    const reader = new Reader(place.bytes);
    reader.at = place.at;
    readPages(reader, place, postings);
    const count = reader.array();
    for (let rank = 0; rank < count; rank++) {
      reader.array();
      const form = reader.text();
      const variant = variants.get(form) ?? { ...noPostings(form), first: Infinity, rank };
      variants.set(form, variant);
      const first = readPages(reader, place, variant);
      if (first < variant.first) Object.assign(variant, { first, rank });
    }
  }
  return {
    postings,
    variants: [...variants.values()]
      .filter(({ numbers }) => numbers.length > 0)
      .sort((one, other) => one.first - other.first || one.rank - other.rank),
  };
}

function noPostings(form: string): Postings {
  return { form, numbers: [], bytes: [], starts: [], ends: [], size: 0 };
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
    postings.numbers.push(number);
    postings.bytes.push(bytes);
    postings.starts.push(start);
    postings.ends.push(reader.at);
  }
  return first;
}

function writePostings(writer: Writer, { form, numbers, bytes, starts, ends }: Postings): void {
  writer.text(form);
  writer.array(numbers.length);
  let last = 0;
  for (const index of byNumber(numbers)) {
    const number = numbers[index] as number;
    writer.array(3);
    writer.unsigned(number - last);
    writer.copy(bytes[index] as Uint8Array, starts[index] as number, ends[index] as number);
    last = number;
  }
}

/** The indexes of numbers, none of which is there twice, in the order of these. */
function byNumber(numbers: readonly number[]): Iterable<number> {
  if (numbers.every((number, index) => number >= (numbers[index - 1] ?? 0))) return numbers.keys();
  const sorted = Uint32Array.from(numbers).sort();
  for (const [index, number] of numbers.entries()) indexes[number] = index;
  return sorted.map((number) => indexes[number] as number);
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
