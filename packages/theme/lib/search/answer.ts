import { excerptParts } from './excerpt.ts';
import { fold, readText } from './words.ts';

/** What the index tells of an entry that it found. */
export interface AnswerData {
  /** Pagefind's excerpt: escaped text with `<mark>`. */
  excerpt: string;
  meta: Record<string, string>;
}

/** The same, with all of its text. */
export interface WholeText {
  content: string;
  meta: Record<string, string>;
}

/** French endings: « robotique » is answered by « robots », « quantique » is not by « quand ». */
const ENDING = 4;
const SHORTEST = 3;

/** Whether an entry has a word as it is asked, or a longer one that begins with it, or its singular. */
export function hasWord(asked: string, { content, meta }: WholeText): boolean {
  const parts = asked.split('-').map((part) => fold(part).replace(/[sx]$/, ''));
  const known = partsOf(wordsIn([content, ...Object.values(meta)].map(readText)));
  return parts.every((part) => known.some((word) => word.startsWith(part)));
}

/**
 * Whether an entry answers at least one of the words asked. For a word that it does not know, Pagefind
 * gives what begins it: for « dinosaures », every page with a « d’ ».
 */
export function isAnswer(words: string, data: AnswerData): boolean {
  const known = partsOf(wordsOf(data));
  return words
    .split(/[\s-]+/)
    .map(fold)
    .filter((asked) => asked !== '')
    .some((asked) => {
      const needed = Math.min(asked.length, Math.max(SHORTEST, asked.length - ENDING));
      return known.some((word) => word.startsWith(asked.slice(0, needed)));
    });
}

function partsOf(words: readonly string[]): string[] {
  return words.flatMap((word) => [word, ...word.split('-')].map(fold));
}

/** The words for which an entry may have been found: marked in its text, or in what is known of it. */
function wordsOf({ excerpt, meta }: AnswerData): string[] {
  const marked = excerptParts(excerpt).filter(({ isMark }) => isMark);
  return wordsIn([...marked.map(({ text }) => text), ...Object.values(meta).map(readText)]);
}

function wordsIn(texts: readonly string[]): string[] {
  return texts
    .join(' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '');
}
