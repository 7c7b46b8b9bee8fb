import { stemmer } from '@orama/stemmers/french';
import { stopwords } from '@orama/stopwords/french';
import { wordsOf } from '../duplicates/similar-titles.ts';
import type { Item } from '../item.ts';

/** How often an item says each of its terms. */
export type Terms = ReadonlyMap<string, number>;

/** A word of the title says more of what a text is about than one of its body. */
const WEIGHTS = { title: 4, summary: 2, body: 1 };

const plain = (word: string) => wordsOf(word).join('');
/** Words of every text, and what elisions leave: « l’ », « qu’ ». */
const EMPTY = new Set(
  [
    ...stopwords,
    ...'afin ainsi alors après aucun aussi autour autre autres avant bien car celle celles celui ceux chaque chez comme comment contre depuis deux dont encore entre ensuite environ fait faire faut hors ici jusqu leurs lors lorsque là moins même mêmes non notamment où parce parmi pendant peu peut peuvent plus plusieurs pourquoi presque près puis quand que quelques quoi rien sans savoir selon seul si sous souvent surtout tant tel tous tout toute toutes toujours très trop trois vers voici vois voir vont'.split(
      ' ',
    ),
  ].map(plain),
);

/** What an item is filed under: its terms of taxonomies, its communities, its place, its keywords. */
export function labelsOf(item: Item): Terms {
  const places = 'places' in item ? item.places : [];
  return new Map(
    [
      ...item.themes.map((id) => `theme ${id}`),
      ...item.communities.map((id) => `community ${id}`),
      ...[item.location?.place ?? [], places].flat().map((id) => `place ${id}`),
      ...item.keywords.map((keyword) => `keyword ${stemsOf(keyword).join(' ')}`),
    ].map((label) => [label, 1]),
  );
}

/** The words of an item, without endings nor accents: « éclipses », « Éclipse » → `eclips`. */
export function wordTermsOf(item: Item, body: string): Terms {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const stem of stemsOf(text)) counts.set(stem, (counts.get(stem) ?? 0) + weight);
  };
  add([item.title, ...item.keywords].join(' '), WEIGHTS.title);
  add(item.summary, WEIGHTS.summary);
  add(body.replace(ADDRESS, ' '), WEIGHTS.body);
  return counts;
}

const ADDRESS = /\bhttps?:\/\/\S+|\]\([^)]*\)/g;

function stemsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(stemOf)
    .filter((stem) => stem !== '');
}

/** Texts repeat their words: each is cut once. */
const stems = new Map<string, string>();

/** Empty for a word that says nothing. */
function stemOf(word: string): string {
  const known = stems.get(word) ?? cut(word);
  stems.set(word, known);
  return known;
}

function cut(word: string): string {
  const saysNothing = word.length < 3 || EMPTY.has(plain(word)) || /^\d{3}$/.test(word);
  return saysNothing ? '' : plain(stemmer(word));
}
