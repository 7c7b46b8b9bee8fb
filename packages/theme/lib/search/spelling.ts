import { distance } from './distance.ts';
import { fold } from './words.ts';

const SHORTEST = 4;
/** Words in a file: the rarest of a very large network are left out. */
const MOST = 3000;

/** Where `spellingsLike()` finds its words: one small file per first letter. */
export function spellingFile(letter: string): string {
  return `mots/${letter}.txt`;
}

/** The words of some texts by their first letter, the most common first, as they are mostly written. */
export function spellingsOf(texts: readonly string[]): ReadonlyMap<string, string[]> {
  const known = new Map<string, Map<string, number>>();
  for (const word of texts.flatMap((text) => [...new Set(wordsIn(text))])) {
    const written = known.get(fold(word)) ?? new Map<string, number>();
    written.set(word, (written.get(word) ?? 0) + 1);
    known.set(fold(word), written);
  }
  const common = [...known]
    .map(([key, written]) => {
      const counts = [...written].sort(([, one], [, other]) => other - one);
      const count = counts.reduce((sum, [, times]) => sum + times, 0);
      return { letter: key.charAt(0), spelling: counts[0]?.[0] ?? key, count };
    })
    .sort((one, other) => other.count - one.count);
  const files = new Map<string, string[]>();
  for (const { letter, spelling } of common) {
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
