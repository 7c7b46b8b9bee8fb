import type { Terms } from './terms.ts';

/** Weights of the terms that tell most of an item; the sum of their squares is 1. */
export type Vector = ReadonlyMap<string, number>;

/** Beyond, terms say little and cost much: each is looked up for each item. */
const KEPT = 40;

/** In how many items of a site each term is. */
export interface Rarity {
  total: number;
  counts: ReadonlyMap<string, number>;
}

export function rarityOf(all: readonly Terms[]): Rarity {
  const counts = new Map<string, number>();
  for (const terms of all) {
    for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return { total: all.length, counts };
}

/**
 * TF-IDF: what an item says often and few others say. Its terms that no item of the site has are
 * left out.
 */
export function vectorOf(terms: Terms, { total, counts }: Rarity): Vector {
  const weighted = [...terms].flatMap(([term, count]) => {
    const others = counts.get(term) ?? 0;
    if (others === 0) return [];
    const weight = (1 + Math.log(count)) * Math.log((total + 1) / others);
    return [[term, weight] as const];
  });
  // Equal weights in the order of their terms: the same items always give the same vectors.
  weighted.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const kept = weighted.slice(0, KEPT);
  const length = Math.hypot(...kept.map(([, weight]) => weight));
  return new Map(kept.map(([term, weight]) => [term, weight / length]));
}

/** Finds, for a vector, its cosine with each of many by the terms that they share. */
export function cosineIndex(vectors: readonly Vector[]) {
  // Numbers side by side rather than an object each: they are gone through for every item.
  const postings = new Map<string, { places: number[]; weights: number[] }>();
  for (const [at, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      const list = postings.get(term) ?? { places: [], weights: [] };
      postings.set(term, list);
      list.places.push(at);
      list.weights.push(weight);
    }
  }
  return (vector: Vector, share: number, scores: Float64Array) => {
    for (const [term, weight] of vector) {
      const { places = [], weights = [] } = postings.get(term) ?? {};
      for (const [index, at] of places.entries()) {
        scores[at] = (scores[at] ?? 0) + share * weight * (weights[index] ?? 0);
      }
    }
  };
}
