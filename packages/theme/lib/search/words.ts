/**
 * French words for Pagefind, which takes « l’océan » for one word that « océan » does not find, and
 * reads a list of all pages for each « de » of a question.
 */

const ELIDED = "(?<![\\p{L}\\p{N}])((?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)['’])";
const TOGETHER = new RegExp(`${ELIDED}(?=\\p{L})`, 'giu');
const APART = new RegExp(`${ELIDED} (?=(?:<mark>)?\\p{L})`, 'giu');

/** As indexed: « l’océan » → « l’ océan ». */
export function splitElisions(text: string): string {
  return text.replace(TOGETHER, '$1 ');
}

/** As read: « l’ océan » → « l’océan », whether the word is marked or not. */
export function joinElisions(text: string): string {
  return text.replace(APART, '$1');
}

/**
 * What is asked of the index: the question without elided and empty words, unless it has no others.
 * A question between quotes is asked as it stands.
 */
export function askedWords(question: string): string {
  const text = question.trim();
  if (/^".+"$/.test(text)) return splitElisions(text);
  const words = text.replace(TOGETHER, '').split(/\s+/);
  const full = words.filter((word) => !EMPTY.has(fold(word)));
  return (full.length > 0 ? full : words).join(' ');
}

/** Small letters without accents or signs. */
export function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

const EMPTY = new Set(
  `a ai as au aux avec c ce ces cet cette comme d dans de des du elle elles en est et il ils j je l
   la le les leur leurs m ma mais mes mon n ne nos notre nous on ou par pas pour qu que quel quelle
   quels quelles qui s sa se ses son sont sur t te tu un une vos votre vous y`.split(/\s+/),
);
