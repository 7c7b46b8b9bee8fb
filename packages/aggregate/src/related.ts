import { allContentTypes, linksOf } from '@echosciences/schemas';
import type { Item } from './item.ts';
import { newestFirst } from './lists.ts';

/** The items of one site and who points at whom: a link works both ways on the pages. */
export interface Graph {
  find(typeKey: string, id: string): Item | undefined;
  /** Items whose fields name this one. */
  pointingAt(item: Item): Item[];
}

export function graphOf(items: readonly Item[]): Graph {
  const key = (type: string, id: string) => `${type}/${id}`;
  const byKey = new Map(items.map((item) => [key(item.type, item.id), item]));
  const incoming = new Map<Item, Set<Item>>();
  for (const item of items) {
    const type = allContentTypes.find((candidate) => candidate.key === item.type);
    if (!type) continue;
    for (const { relation, target } of linksOf(type.schema, item)) {
      const other = relation === '*' ? byReference(target) : byKey.get(key(relation ?? '', target));
      if (!other || other === item) continue;
      incoming.set(other, (incoming.get(other) ?? new Set()).add(item));
    }
  }
  return {
    find: (typeKey, id) => byKey.get(key(typeKey, id)),
    pointingAt: (item) => [...(incoming.get(item) ?? [])],
  };

  function byReference(target: string): Item | undefined {
    const [folder, id = '', ...more] = target.split('/');
    if (more.length > 0) return undefined;
    const type = allContentTypes.find((candidate) => candidate.folder === folder);
    return type && byKey.get(key(type.key, id));
  }
}

/** Enough to choose from once what the page already links to is left out. */
const KEPT = 40;

/**
 * Finds what to read next: items that share most with one (a place, a community, a theme), of the
 * same kind or not; ties go to the newest. Items alike in all three share one ranking, so that a
 * site of thousands does not compare each with each.
 */
export function relatedFinder(items: readonly Item[]) {
  const newest = [...items].sort(newestFirst);
  const rankings = new Map<string, Item[]>();
  return (item: Item, limit: number, excluded: readonly Item[] = []): Item[] => {
    const key = JSON.stringify([item.themes, item.communities, item.location?.place]);
    const ranking = rankings.get(key) ?? rank(item, newest);
    rankings.set(key, ranking);
    return ranking.filter((other) => other !== item && !excluded.includes(other)).slice(0, limit);
  };
}

/** The closest first. Scores are small whole numbers: sorting by them is sorting into piles. */
function rank(item: Item, newest: readonly Item[]): Item[] {
  const piles: Item[][] = [];
  for (const other of newest) {
    const score = closeness(item, other);
    piles[score] ??= [];
    if (piles[score].length < KEPT) piles[score].push(other);
  }
  return piles.slice(1).reverse().flat().slice(0, KEPT);
}

function closeness(a: Item, b: Item): number {
  const place = a.location?.place !== undefined && a.location.place === b.location?.place ? 3 : 0;
  return 2 * shared(a.communities, b.communities) + 2 * shared(a.themes, b.themes) + place;
}

function shared(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  for (const value of a) if (b.includes(value)) count += 1;
  return count;
}
