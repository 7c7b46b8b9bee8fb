/** « l’ », « qu’ »: written without their apostrophe. */
export const ELIDED = 'c d j l m n s t qu jusqu lorsqu puisqu quoiqu'.split(' ');

/** Words that say nothing by themselves. */
export const EMPTY =
  `a à ai as au aux avec ce ces cet cette comme dans de des du elle elles en est et il ils je la le
   les leur leurs ma mais me mes mon ne nos notre nous on ou où par pas plus pour qu que quel quelle
   quels quelles qui sa se ses si son sont sur ta te tu un une vos votre vous y`.split(/\s+/);

const LIGATURES = { œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE' } as const;
export const LIGATURE = /[œæ]/gi;
const FOLDED = new Set([...ELIDED, ...EMPTY].map(foldWord));

/** An elided word with its apostrophe, before the word that it belongs to. */
export const ELISION = new RegExp(`(?<![\\p{L}\\p{N}])(${ELIDED.join('|')})['’](?=\\p{L})`, 'giu');

/** A text without its elided and empty words, unless it has no others. */
export function fullWords(text: string): string {
  const words = untie(text).trim().replace(ELISION, '').split(/\s+/);
  const full = words.filter((word) => !FOLDED.has(foldWord(word)));
  return (full.length > 0 ? full : words).join(' ');
}

/** Small letters without accents or signs. */
export function foldWord(word: string): string {
  return untie(word)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** « œuf » as « oeuf ». */
export function untie(text: string): string {
  return text.replace(LIGATURE, (letter) => LIGATURES[letter as keyof typeof LIGATURES]);
}

/** The letter that two letters come from, if they come from one. */
export function tie(letters: string): string {
  return Object.entries(LIGATURES).find(([, two]) => two === letters)?.[0] ?? letters;
}
