import {
  ELIDED,
  ELISION,
  EMPTY,
  fullWords,
  LIGATURE,
  tie,
  untie,
} from '@echosciences/schemas/french-words';

export { foldWord as fold } from '@echosciences/schemas/french-words';

/** « St-Étienne », « Ste Victoire » */
const SAINT = /(?<![\p{L}\p{N}])st(e?)[. -]+(?=\p{L}{3})/giu;

/** What is asked of the index: the question without elided and empty words, « St » as texts write it. */
export function askedWords(question: string): string {
  const text = untie(question).trim().replace(/\s+/g, ' ').replace(SAINT, 'Saint$1-');
  const words = fullWords(text);
  // Between quotes words are sought side by side: not those that empty words keep apart in the index.
  return words === text ? words : words.replaceAll('"', '');
}

/**
 * French for Pagefind. It takes « l’océan » for one word that « océan » does not find, and has no
 * empty words: « et » is half of what is downloaded for « étoiles », its neighbour in the index.
 * Each empty word is indexed as one private character, which is no word, and comes back when read.
 */

/** « œuf » is found by « oeuf »: the two letters, after a sign that says that they were one. */
const TIED = '\uE3FF';
const UNTIED = new RegExp(`${TIED}(oe|OE|ae|AE)`, 'g');

/** Private use area of Unicode: no font, no text and no word has them. */
const FIRST = 0xe000;
const CAPITAL = 0x200;
const WRITTEN = [...ELIDED.map((word) => `${word}’`), ...EMPTY];
const CODES = new Map(WRITTEN.map((word, index) => [word, FIRST + index]));

const APART = '(?<![\\p{L}\\p{N}])';
const WORD = new RegExp(`${APART}(${EMPTY.join('|')})(?![\\p{L}\\p{N}'’-])`, 'giu');
const CODE = /[\uE000-\uE3FE] ?/g;

/** As indexed: « L’océan et la mer » → four codes and « océan », « mer ». */
export function indexedText(text: string): string {
  return text
    .replace(ELISION, (whole, word: string) => encode(`${word}’`, `${whole}`, ' '))
    .replace(WORD, (word) => encode(word, word, ''))
    .replace(LIGATURE, (letter) => TIED + untie(letter));
}

/** As read: what `indexedText()` was given, whether words were marked since or not. */
export function readText(text: string): string {
  return text
    .replace(UNTIED, (_, letters: string) => tie(letters))
    .replace(CODE, (found) => {
      const code = found.charCodeAt(0);
      const isCapital = code >= FIRST + CAPITAL;
      const word = WRITTEN[code - FIRST - (isCapital ? CAPITAL : 0)] ?? '';
      const written = isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
      return word.endsWith('’') ? written : written + found.slice(1);
    });
}

/** A word in capitals, which the code could not give back, stays a word. */
function encode(word: string, whole: string, after: string): string {
  const code = CODES.get(word.charAt(0).toLowerCase() + word.slice(1));
  if (code === undefined) return whole;
  const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase();
  return String.fromCharCode(code + (isCapital ? CAPITAL : 0)) + after;
}
