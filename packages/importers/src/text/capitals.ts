import { fold } from '@echosciences/schemas';
import { ACRONYMS, NAMES } from './names.ts';

/** A word with its inner hyphens and points: « Saint-Étienne », « U.S.A. ». */
const WORD = /[\p{L}\p{N}]+(?:[-.·][\p{L}\p{N}]+)*/gu;

/** Small words of a French phrase: a run of capitals with one is a phrase, without any a name. */
const LINKING = new Set(
  `a à au aux avec dans de des du d en est et l la le les leur ou où par pour que qui sa ses son sous
   sur un une vos votre`.split(/\s+/),
);

/** The shortest word in capitals that is more likely a word than initials, where others are small. */
const SHORTEST_SHOUT = 5;

/**
 * A title in capitals as a sentence: « GRANDE NUIT DES ÉTOILES » → « Grande nuit des étoiles ». Where
 * only a part is in capitals, that part. Initials, figures and known names stay; no accent is added.
 */
export function calmed(text: string): string {
  const words = [...text.matchAll(WORD)];
  const long = words.filter(([word]) => lettersOf(word).length > 1);
  const isShouted = !/\p{Ll}/u.test(withoutFigures(text)) && long.length > 0;
  if (isShouted && long.length === 1 && lettersOf(long[0]?.[0] ?? '').length < SHORTEST_SHOUT) {
    return text;
  }
  return isShouted ? sentence(text, 'phrase') : parts(text, words);
}

/** Each run of words in capitals among others, on its own. */
function parts(text: string, words: readonly RegExpMatchArray[]): string {
  let [result, from] = ['', 0];
  for (let first = 0; first < words.length; first++) {
    let last = first;
    while (last < words.length && isCapital(words[last]?.[0] ?? '')) last++;
    if (last === first) continue;
    const start = words[first]?.index ?? 0;
    const end = (words[last - 1]?.index ?? 0) + (words[last - 1]?.[0].length ?? 0);
    const run = text.slice(start, end);
    result += text.slice(from, start) + calmedRun(run);
    from = end;
    first = last;
  }
  return result + text.slice(from);
}

function calmedRun(run: string): string {
  const words = run.match(WORD) ?? [];
  if (!words.some((word) => lettersOf(word).length >= SHORTEST_SHOUT && !isKept(word))) return run;
  const isPhrase = words.length > 2 || words.some((word) => LINKING.has(word.toLowerCase()));
  return sentence(run, isPhrase ? 'phrase' : 'name');
}

function sentence(text: string, kind: 'phrase' | 'name'): string {
  return text.replace(WORD, (word, index: number) => {
    const before = text.slice(0, index);
    const after = text.slice(index + word.length);
    if (/^STE?$/.test(word)) return initial(word);
    if (isKept(word) || isCode(word, before, after)) return ordinal(word);
    if (/(?<!\p{L})STE?\s$/u.test(before)) return capitalised(word);
    const isFirst = !/[\p{L}\p{N}]/u.test(before) || /[.!?«"“]\s*$/u.test(before);
    if (isFirst) return capitalised(word);
    if (kind === 'name') return lettersOf(word).length > 1 ? capitalised(word) : word;
    return NAMES.has(fold(word)) || PLACE.test(word) ? capitalised(word) : smallWord(word);
  });
}

/** « H/F », « (CIDFF) »: a letter beside a bar, initials after the name that they stand for. */
function isCode(word: string, before: string, after: string): boolean {
  if (word.length === 1) return before.endsWith('/') || after.startsWith('/');
  return word.length <= 6 && before.endsWith('(') && after.startsWith(')');
}

/** Towns are named after saints, and mountains keep their capitals. */
const PLACE = /^(?:SAINTE?|MONT)-/i;

function smallWord(word: string): string {
  return word
    .split('-')
    .map((piece) => (NAMES.has(fold(piece)) ? initial(piece) : piece.toLowerCase()))
    .join('-');
}

/** « XXIÈME » as it is written: « XXIe ». */
function ordinal(word: string): string {
  return word.replace(/^([IVX]{2,})(?:E|ÈME|EME)$/, '$1e');
}

function isCapital(word: string): boolean {
  return /\p{Lu}/u.test(word) && !/\p{Ll}/u.test(withoutFigures(word));
}

/** Initials, figures, roman numerals, words that cannot be pronounced. */
function isKept(word: string): boolean {
  const letters = lettersOf(word);
  return (
    ACRONYMS.has(word) ||
    /\d/.test(word) ||
    /^\p{L}(?:\.\p{L})+$/u.test(word) ||
    ROMAN.test(word) ||
    (letters.length > 1 && !/[AEIOUYÀÂÄÉÈÊËÎÏÔÖÙÛÜŒÆ]/i.test(letters))
  );
}

/** Centuries and parts: « XXe », « XIXÈME », « II »; « VIE » is a word. */
const ROMAN = /^(?:[IVX]{2,}(?:es?|er|[èe]mes?|ÈME|EME)?|X[IVX]+E)$/;

/** « COP30 », « 3D », « XXIe », « 18h »: small letters that are no part of a word. */
function withoutFigures(text: string): string {
  return text.replace(/\d+\p{Ll}{1,3}|(?<=\b[IVX]+)(?:es?|er|ème)\b/gu, '');
}

function lettersOf(word: string): string {
  return word.replace(/[^\p{L}]/gu, '');
}

/** A name: each part but small words has its capital, « Saint-Jean-en-Royans », « Porte-à-porte ». */
function capitalised(word: string): string {
  const isPlace = PLACE.test(word);
  return word
    .split('-')
    .map((piece, index) => {
      const isName = NAMES.has(fold(piece)) || (isPlace && !LINKING.has(piece.toLowerCase()));
      return index === 0 || isName ? initial(piece) : piece.toLowerCase();
    })
    .join('-');
}

function initial(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
