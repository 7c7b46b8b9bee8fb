import { distance } from './distance.ts';
import { fold } from './words.ts';

const SHORTEST = 4;
/** Words in a file: the rarest of a very large network are left out. */
const MOST = 3000;

/** Where `spellingsLike()` finds its words: one small file per first letter. */
export function spellingFile(letter: string): string {
  return `mots/${letter}.txt`;
}

/** In how many texts each word is, as it is written. */
export type WordCounts = ReadonlyMap<string, number>;

export function wordCounts(texts: readonly string[]): WordCounts {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(wordsIn(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Words by their first letter, the most common first, as they are mostly written. */
export function spellingsOf(counts: readonly WordCounts[]): ReadonlyMap<string, string[]> {
  const all = new Map<string, number>();
  for (const some of counts) {
    for (const [word, count] of some) all.set(word, (all.get(word) ?? 0) + count);
  }
  const known = new Map<string, { spelling: string; most: number; count: number }>();
  // In the order of the alphabet, so that equals do not come as the texts did.
  for (const [word, count] of [...all].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const key = fold(word);
    const { spelling, most, count: sum } = known.get(key) ?? { spelling: '', most: 0, count: 0 };
    const isMost = count > most;
    known.set(key, {
      spelling: isMost ? word : spelling,
      most: isMost ? count : most,
      count: sum + count,
    });
  }
  const files = new Map<string, string[]>();
  for (const [key, { spelling }] of [...known].sort(
    ([, one], [, other]) => other.count - one.count,
  )) {
    const letter = key.charAt(0);
    const words = files.get(letter) ?? [];
    if (words.length < MOST) words.push(spelling);
    files.set(letter, words);
  }
  return files;
}

/** Words that a misspelt one may stand for, the likeliest first: two faults in a long word, one in a short one. */
export function spellingsLike(word: string, words: readonly string[]): string[] {
  const asked = fold(word);
  const most = asked.length > 5 ? 2 : 1;
  return words
    .map((known) => ({ known, faults: faultsOf(asked, fold(known), most) }))
    .filter(({ faults }) => faults > 0 && faults <= most)
    .sort((one, other) => one.faults - other.faults)
    .map(({ known }) => known);
}

/** A known word at the beginning of a longer one, « photovoltaïque » of « photovoltaïquement », is as near as it gets. */
function faultsOf(asked: string, known: string, most: number): number {
  if (known.length > SHORTEST && asked.startsWith(known)) return asked === known ? 0 : most;
  return distance(asked, known, most);
}

function wordsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= SHORTEST && /^[a-z]/.test(fold(word)));
}
