/** What to ask instead of a question without an answer. */
import { wordsOf } from '../../lib/search/answer.ts';
import { askedWords, fold } from '../../lib/search/words.ts';
import type { Found } from './pagefind.ts';

const MAX_WORDS = 4;
const SHORTEST = 4;
/** Answers whose words are looked at. */
const LOOKED_AT = 3;

/**
 * Words that do have answers: those of the question, each alone, and for a word that has none, as it
 * may be misspelt, one that begins like it.
 */
export async function nearWords(
  question: string,
  find: (words: string) => Promise<readonly Found[]>,
): Promise<string[]> {
  const words = askedWords(question).split(' ').slice(0, MAX_WORDS);
  const near: string[] = [];
  for (const word of words) near.push(...(await wordLike(word, find)));
  return [...new Set(near)];
}

/** At most one word, with the longest beginning in common. */
async function wordLike(
  word: string,
  find: (words: string) => Promise<readonly Found[]>,
): Promise<string[]> {
  const asked = fold(word);
  for (let length = asked.length; length >= SHORTEST; length--) {
    const start = asked.slice(0, length);
    for (const found of (await find(start)).slice(0, LOOKED_AT)) {
      const known = wordsOf(await found.data()).find((one) => fold(one).startsWith(start));
      if (known) return [known];
    }
  }
  return [];
}
