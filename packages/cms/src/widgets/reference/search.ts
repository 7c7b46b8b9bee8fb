import type { Day } from '@echosciences/calendar';
import { compare, fullDate } from '@echosciences/calendar';
import type { ContentTypeKey } from '@echosciences/schemas';
import { contentTypes, fold } from '@echosciences/schemas';
import type { IndexedEntry } from './entry-index.ts';

/** An entry with the words by which it is found, folded once. */
export interface Searchable {
  entry: IndexedEntry;
  title: string;
  words: string;
}

export interface Found {
  entries: IndexedEntry[];
  /** How many more answer than are shown. */
  left: number;
}

/** More than a person reads before typing another word. */
const SHOWN = 30;

/**
 * Makes entries ready to be searched, in the order in which they are offered: of events the next
 * ones, then those that are over, the latest first; of the rest as their rubrique's list.
 */
export function searchable(entries: readonly IndexedEntry[], today: Day): Searchable[] {
  return entries
    .toSorted((a, b) => rank(a) - rank(b) || inOrder(a, b, today))
    .map((entry) => ({
      entry,
      title: words(entry.title),
      words: words([entry.title, entry.city, dateWords(entry), entry.slug].join(' ')),
    }));
}

/** The entries in which each word typed begins a word; those whose title begins so come first. */
export function search(entries: readonly Searchable[], text: string): Found {
  const typed = words(text).trim();
  const asked = typed.split(' ').filter(Boolean);
  const found = entries.filter(({ words }) => asked.every((word) => words.includes(` ${word}`)));
  const [first, others] = [[] as Searchable[], [] as Searchable[]];
  for (const one of found) (one.title.startsWith(` ${typed}`) ? first : others).push(one);
  const ordered = [...first, ...others].map(({ entry }) => entry);
  return { entries: ordered.slice(0, SHOWN), left: Math.max(0, ordered.length - SHOWN) };
}

/** « L’été à Évreux » → ` l ete a evreux`: each word after a space, so that its beginning is found. */
function words(text: string): string {
  return ` ${fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()}`;
}

/** « 13 décembre 2026 » finds the event as « 2026-12-13 » does. */
function dateWords({ type, from }: IndexedEntry): string {
  return type === 'event' && from ? `${from} ${fullDate(from)}` : '';
}

const RANKS = Object.keys(contentTypes) as ContentTypeKey[];

function rank({ type }: IndexedEntry): number {
  return RANKS.indexOf(type);
}

const collator = new Intl.Collator('fr');

function inOrder(a: IndexedEntry, b: IndexedEntry, today: Day): number {
  const { order } = contentTypes[a.type];
  if (order === 'title') return collator.compare(a.title, b.title);
  if (order === 'newest') return compare(b.from, a.from);
  const [aIsOver, bIsOver] = [isOver(a, today), isOver(b, today)];
  if (aIsOver !== bIsOver) return aIsOver ? 1 : -1;
  if (aIsOver) return compare(b.to ?? b.from, a.to ?? a.from);
  return compare(next(a, today), next(b, today)) || collator.compare(a.title, b.title);
}

function isOver({ from, to = from }: IndexedEntry, today: Day): boolean {
  return to < today;
}

/** What has begun is on today. */
function next({ from }: IndexedEntry, today: Day): Day {
  return from < today ? today : from;
}
