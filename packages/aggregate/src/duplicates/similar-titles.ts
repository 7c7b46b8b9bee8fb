import { distance } from 'fastest-levenshtein';

/** Share of characters that two titles have in common, in order, from which they say the same. */
const SIMILAR = 0.85;
/** Fewer words than these are in too many titles to say what an event is. */
const TELLING_WORDS = 3;

/**
 * Whether two titles name one event: nearly the same letters (Levenshtein), or all words of one, three
 * or more, in the other. Case, accents and punctuation do not count; numbers do where both have some:
 * « Atelier 1 » is not « Atelier 2 ».
 */
export function haveSimilarTitles(a: { title: string }, b: { title: string }): boolean {
  const [first, second] = [wordsOf(a.title), wordsOf(b.title)];
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  const [ours, theirs] = [numbersIn(short), numbersIn(long)];
  if (ours !== '' && theirs !== '' && ours !== theirs) return false;
  if (short.length >= TELLING_WORDS && short.every((word) => long.includes(word))) return true;
  const [x, y] = [first.join(' '), second.join(' ')];
  const length = Math.max(x.length, y.length);
  return length > 0 && 1 - distance(x, y) / length >= SIMILAR;
}

/** The words of a text without case, accents and punctuation. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function numbersIn(words: readonly string[]): string {
  return words.filter((word) => /^\d+$/.test(word)).join(' ');
}
