import type { ImportVocabulary } from '@echosciences/schemas';
import { remembered } from '@echosciences/schemas';
import { wordIndex } from './word-index.ts';

export type Evidence = keyof ImportVocabulary['science'];

/** The indexes of a vocabulary, made once for thousands of events. */
export const indexesOf = remembered(
  ({
    themes,
    audiences,
    schoolLevels,
    eventFormats,
    placeKinds,
    notVisited,
    science,
  }: ImportVocabulary) => ({
    themes: byTerm(themes),
    audiences: byTerm(audiences),
    schoolLevels: byTerm(schoolLevels),
    eventFormats: byTerm(eventFormats),
    // Without a label: what is not visited, though its first word says so.
    placeKinds: wordIndex<string | undefined>([
      ...labelled(placeKinds),
      { label: undefined, words: notVisited },
    ]),
    science: wordIndex<Evidence>([
      { label: 'strong', words: science.strong },
      { label: 'weak', words: science.weak },
      { label: 'against', words: science.against },
    ]),
  }),
);

function byTerm(entries: readonly { term: string; words: readonly string[] }[]) {
  return wordIndex(labelled(entries));
}

function labelled(entries: readonly { term: string; words: readonly string[] }[]) {
  return entries.map(({ term, words }) => ({ label: term, words }));
}
