import type { ImportVocabulary } from '@echosciences/schemas';
import { comparedWords } from '@echosciences/schemas';
import type { SourceRecord } from '../record.ts';
import { indexesOf } from './compiled.ts';
import type { Field } from './fields.ts';
import { textsOf } from './fields.ts';
import type { WordIndex } from './word-index.ts';

export interface Classification {
  /** The clearest first, three at most. */
  themes: string[];
  audiences: string[];
  schoolLevels: string[];
  format: string;
  /** No word told the format: it is the vocabulary's fallback. */
  isFormatGuessed: boolean;
}

/** What an event is filed under, by the words that its source says it with. */
export function classify(record: SourceRecord, vocabulary: ImportVocabulary): Classification {
  const indexes = indexesOf(vocabulary);
  const texts = textsOf(record);
  const format = formatOf(indexes.eventFormats, texts);
  const audiences = [
    ...ofAges(record.age, vocabulary),
    ...termsIn(indexes.audiences, texts, ABOUT_WHOM),
  ];
  return {
    themes: themesOf(indexes.themes, texts),
    audiences: inOrder(audiences, vocabulary.audiences),
    schoolLevels: inOrder(
      termsIn(indexes.schoolLevels, texts, ABOUT_WHOM),
      vocabulary.schoolLevels,
    ),
    format: format ?? vocabulary.fallbackFormat,
    isFormatGuessed: format === undefined,
  };
}

/**
 * The kind of a place by its name: that of the word which opens it, or what follows its dash. An
 * « Hôtel du Parc » is no park.
 */
export function placeKindOf(name: string, vocabulary: ImportVocabulary): string | undefined {
  const { placeKinds } = indexesOf(vocabulary);
  for (const part of name.split(/\s+[-–—]\s+/)) {
    const [first] = placeKinds.find(part);
    if (first && comparedWords(part).slice(0, first.at).every(mayOpen)) return first.label;
  }
  return undefined;
}

function mayOpen(word: string): boolean {
  return /^(?:l[ae]?|les|(?:grand|petit)e?)$/.test(word);
}

type Texts = Record<Field, string[]>;

/** A description names many things besides its subject: words there count little, each once. */
const WEIGHTS: Partial<Record<Field, number>> = {
  title: 4,
  keywords: 4,
  summary: 2,
  agenda: 1,
  description: 1,
};
/** One word of the title or of the keywords, or several elsewhere. */
const CLEAR = 3;
const MOST_THEMES = 3;
/** Descriptions speak of children and teachers who are not whom the event is for. */
const ABOUT_WHOM: readonly Field[] = ['title', 'keywords', 'summary'];
/** Where a format is named, the surest first. */
const ABOUT_FORMAT: readonly Field[] = ['title', 'keywords', 'summary'];
const NO_LIMIT = 99;
/** An event from this age on, without a limit, is for everyone. */
const OLDEST_CHILD = 12;

function themesOf(index: WordIndex<string>, texts: Texts): string[] {
  const weights = new Map<string, Map<string, number>>();
  for (const [field, weight] of Object.entries(WEIGHTS)) {
    for (const { label, word } of texts[field as Field].flatMap((text) => index.find(text))) {
      const words = weights.get(label) ?? new Map<string, number>();
      words.set(word, Math.max(weight, words.get(word) ?? 0));
      weights.set(label, words);
    }
  }
  return [...weights]
    .map(([term, words]) => ({ term, weight: [...words.values()].reduce((a, b) => a + b, 0) }))
    .filter(({ weight }) => weight >= CLEAR)
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_THEMES)
    .map(({ term }) => term);
}

function termsIn(index: WordIndex<string>, texts: Texts, fields: readonly Field[]): string[] {
  return fields.flatMap((field) =>
    texts[field].flatMap((text) => index.find(text).map(({ label }) => label)),
  );
}

/**
 * French names the format first: « Atelier et conférence », « Visite guidée de l’exposition ». A
 * description is believed when it names one only.
 */
function formatOf(index: WordIndex<string>, texts: Texts): string | undefined {
  for (const field of ABOUT_FORMAT) {
    const [first] = texts[field].flatMap((text) => index.find(text));
    if (first) return first.label;
  }
  const described = new Set(termsIn(index, texts, ['description']));
  return described.size === 1 ? [...described][0] : undefined;
}

function ofAges(age: SourceRecord['age'], { audiences, everyone }: ImportVocabulary): string[] {
  if (age?.min === undefined && age?.max === undefined) return [];
  const { min = 0, max = NO_LIMIT } = age;
  if (max >= NO_LIMIT && min <= OLDEST_CHILD) return [everyone];
  return audiences
    .filter(({ ages }) => ages && isMostly({ from: min, to: max }, ages))
    .map(({ term }) => term);
}

interface Ages {
  from: number;
  to: number;
}

/** Whether the ages of two groups are half of those of one of them. */
function isMostly(a: Ages, b: Ages): boolean {
  const common = Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1;
  return common * 2 >= Math.min(a.to - a.from, b.to - b.from) + 1;
}

/** Each once, as the vocabulary orders them. */
function inOrder(found: readonly string[], entries: readonly { term: string }[]): string[] {
  const terms = new Set(found);
  const known = entries.map(({ term }) => term).filter((term) => terms.has(term));
  return [...new Set([...known, ...terms])];
}
