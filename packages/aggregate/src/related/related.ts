import type { Item } from '../item.ts';
import { newestFirst } from '../lists.ts';
import { labelsOf, wordTermsOf } from './terms.ts';
import type { Rarity, Vector } from './vectors.ts';
import { cosineIndex, rarityOf, vectorOf } from './vectors.ts';

/** What an item is filed under counts as much as what it says. */
const SHARE = { labels: 0.5, words: 0.5 };
/** Closeness, from 0 to 1, under which two items have words in common by chance. */
const RELATED = 0.04;
/** Items as close as that are equally close: the newest is first. */
const STEP = 0.02;

/**
 * Finds what to read next: items that are about the same, by their labels (themes, communities,
 * places, keywords) and by their words, the rarer the better.
 * @param bodyOf the item's text, in Markdown or plain
 */
export function relatedFinder(items: readonly Item[], bodyOf: (item: Item) => string = () => '') {
  // In this order, a stable sort leaves the newest of equals first.
  const newest = [...items].sort(newestFirst);
  const labels = spaceOf(newest, labelsOf);
  const words = spaceOf(newest, (item) => wordTermsOf(item, bodyOf(item)));
  const scores = new Float64Array(newest.length);
  return (item: Item, limit: number, excluded: readonly Item[] = []): Item[] => {
    scores.fill(0);
    labels.addTo(scores, item, SHARE.labels);
    words.addTo(scores, item, SHARE.words);
    const left = new Set([item, ...excluded]);
    const close: { other: Item; score: number }[] = [];
    for (const [at, other] of newest.entries()) {
      const score = scores[at] ?? 0;
      if (score >= RELATED && !left.has(other)) close.push({ other, score });
    }
    return close
      .sort((a, b) => Math.round(b.score / STEP) - Math.round(a.score / STEP))
      .slice(0, limit)
      .map(({ other }) => other);
  };
}

function spaceOf(items: readonly Item[], termsOf: (item: Item) => ReadonlyMap<string, number>) {
  const terms = items.map(termsOf);
  const rarity: Rarity = rarityOf(terms);
  const vectors = new Map<Item, Vector>(
    items.map((item, at) => [item, vectorOf(terms[at] ?? new Map(), rarity)]),
  );
  const addCosines = cosineIndex([...vectors.values()]);
  return {
    /** An item that is not among them, as one of the past, has words too. */
    addTo: (scores: Float64Array, item: Item, share: number) =>
      addCosines(vectors.get(item) ?? vectorOf(termsOf(item), rarity), share, scores),
  };
}
