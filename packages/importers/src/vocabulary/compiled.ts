import type { ImportVocabulary } from '@echosciences/schemas';
import type { WordIndex } from './word-index.ts';
import { wordIndex } from './word-index.ts';

export type Evidence = keyof ImportVocabulary['science'];

interface Compiled {
  themes: WordIndex<string>;
  audiences: WordIndex<string>;
  schoolLevels: WordIndex<string>;
  eventFormats: WordIndex<string>;
  /** Without a label: what is not visited, though its first word says so. */
  placeKinds: WordIndex<string | undefined>;
  science: WordIndex<Evidence>;
}

const compiled = new WeakMap<ImportVocabulary, Compiled>();

/** The indexes of a vocabulary, made once for thousands of events. */
export function indexesOf(vocabulary: ImportVocabulary): Compiled {
  const known = compiled.get(vocabulary);
  if (known) return known;
  const { themes, audiences, schoolLevels, eventFormats, placeKinds, notVisited, science } =
    vocabulary;
  const made = {
    themes: byTerm(themes),
    audiences: byTerm(audiences),
    schoolLevels: byTerm(schoolLevels),
    eventFormats: byTerm(eventFormats),
    placeKinds: wordIndex<string | undefined>([
      ...labelled(placeKinds),
      { label: undefined, words: notVisited },
    ]),
    science: wordIndex<Evidence>([
      { label: 'strong', words: science.strong },
      { label: 'weak', words: science.weak },
      { label: 'against', words: science.against },
    ]),
  };
  compiled.set(vocabulary, made);
  return made;
}

function byTerm(entries: readonly { term: string; words: readonly string[] }[]) {
  return wordIndex(labelled(entries));
}

function labelled(entries: readonly { term: string; words: readonly string[] }[]) {
  return entries.map(({ term, words }) => ({ label: term, words }));
}
