import { distance } from './distance.ts';
import { fold } from './words.ts';

const SHORTEST = 4;
/** Words in a file: the rarest of a very large network are left out. */
const MOST = 3000;

/** Where `spellingsLike()` finds its words: one small file per first letter. */
export function spellingFile(letter: string): string {
  return `mots/${letter}.txt`;
}

/**
 * The words of some texts by their first letter, the most common first, as they are mostly written:
 * those of titles (`strong`), and those that several texts have.
 */
export function spellingsOf(
  texts: readonly { strong: string; weak: string }[],
): ReadonlyMap<string, string[]> {
  const known = new Map<
    string,
    { count: number; isStrong: boolean; written: Map<string, number> }
  >();
  for (const { strong, weak } of texts) {
    const strongWords = new Set(wordsIn(strong));
    for (const word of new Set([...strongWords, ...wordsIn(weak)])) {
      const key = fold(word);
      const entry = known.get(key) ?? { count: 0, isStrong: false, written: new Map() };
      entry.count += 1;
      entry.isStrong ||= strongWords.has(word);
      entry.written.set(word, (entry.written.get(word) ?? 0) + 1);
      known.set(key, entry);
    }
  }
  const common = [...known]
    .filter(([, { count, isStrong }]) => isStrong || count > 1)
    .sort(([, one], [, other]) => other.count - one.count);
  const files = new Map<string, string[]>();
  for (const [key, { written }] of common) {
    const letter = key.charAt(0);
    const [spelling = key] = [...written].sort(([, one], [, other]) => other - one)[0] ?? [];
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
