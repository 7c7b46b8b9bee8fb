/** What to ask instead of a question that is not answered whole. */
import { spellingsLike } from '../../lib/search/spelling.ts';
import { askedWords, fold } from '../../lib/search/words.ts';

const MAX_WORDS = 4;
/** Spellings tried for a word. */
const TRIED = 3;

export interface Lexicon {
  /** Whether a question has answers. */
  knows(question: string): Promise<boolean>;
  /** The known words that begin with a letter, the most common first. */
  wordsIn(letter: string): Promise<readonly string[]>;
}

/**
 * Questions that do have answers: the whole one without its misspellings, then each of its words that
 * is known, or what it may stand for. To a question that is answered only other spellings are offered.
 */
export async function nearWords(
  question: string,
  lexicon: Lexicon,
  isAnswered: boolean,
): Promise<string[]> {
  const asked = askedWords(question).replaceAll('"', '').split(' ').slice(0, MAX_WORDS);
  const spellings = await Promise.all(asked.map((word) => spellingsOf(word, lexicon)));
  if (isAnswered && spellings.every(({ length }) => length === 0)) return [];
  const choices = await Promise.all(
    asked.map(async (word, index) => {
      const near = spellings[index] ?? [];
      return near.length === 0 && (await lexicon.knows(word)) ? [word] : near;
    }),
  );
  const best = choices.flatMap(([first]) => first ?? []);
  const whole = best.join(' ');
  const near = whole !== '' && (await lexicon.knows(whole)) ? [whole] : [];
  // Of several words each is offered once; one word alone, as all that it may stand for.
  const apart = choices.length > 1 ? best : choices.flat();
  return [...new Set([...near, ...apart])].filter((words) => fold(words) !== fold(asked.join('')));
}

/** A word that no text has as it is may have answers all the same, by what begins it: « volcasn », by « vol ». */
async function spellingsOf(word: string, { knows, wordsIn }: Lexicon): Promise<string[]> {
  const words = await wordsIn(fold(word).charAt(0));
  if (words.some((one) => fold(one) === fold(word))) return [];
  const likely = spellingsLike(word, words).slice(0, TRIED);
  const known = await Promise.all(likely.map(knows));
  return likely.filter((_, index) => known[index]);
}
