import { comparedWords } from '@echosciences/schemas';

/** A word of a vocabulary found in a text. */
export interface Found<Label> {
  /** As the vocabulary writes it. */
  word: string;
  label: Label;
  /** How many words of the text come before. */
  at: number;
}

export interface WordIndex<Label> {
  /** The words found, in their order; of several at one place, the longest. */
  find(text: string): Found<Label>[];
}

/** Finds words and expressions of a vocabulary in texts, as {@link comparedWords} compares them. */
export function wordIndex<Label>(
  lists: readonly { label: Label; words: readonly string[] }[],
): WordIndex<Label> {
  const byFirst = new Map<string, Expression<Label>[]>();
  const prefixes: Expression<Label>[] = [];
  for (const { label, words } of lists) {
    for (const word of words) {
      const parts = comparedWords(word);
      const [first = ''] = parts;
      const expression = { word, label, parts };
      if (first.endsWith('*')) prefixes.push(expression);
      else byFirst.set(first, [...(byFirst.get(first) ?? []), expression]);
    }
  }
  return {
    find(text) {
      const words = comparedWords(text);
      const found: Found<Label>[] = [];
      for (let at = 0; at < words.length; ) {
        const expressions = [...(byFirst.get(words[at] ?? '') ?? []), ...prefixes];
        const longest = expressions
          .filter(({ parts }) => standsAt(parts, words, at))
          .reduce<Expression<Label> | undefined>(longer, undefined);
        if (longest) found.push({ word: longest.word, label: longest.label, at });
        at += longest?.parts.length ?? 1;
      }
      return found;
    },
  };
}

interface Expression<Label> {
  word: string;
  label: Label;
  parts: string[];
}

function standsAt(parts: readonly string[], words: readonly string[], at: number): boolean {
  return parts.every((part, index) => {
    const word = words[at + index];
    if (word === undefined) return false;
    return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part;
  });
}

/** A whole word before the beginning of one. */
function longer<Label>(best: Expression<Label> | undefined, other: Expression<Label>) {
  return !best || other.parts.length > best.parts.length ? other : best;
}
