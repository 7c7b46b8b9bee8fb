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

/**
 * Finds what to read next: items that share most with one (a place, a community, a theme), of the
 * same kind or not; ties go to the newest. Items alike in all three share one ranking, so that a
 * site of thousands does not compare each with each.
 */
export function relatedFinder(items: readonly Item[]) {
  const rankings = new Map<string, Item[]>();
  return (item: Item, limit: number, excluded: readonly Item[] = []): Item[] => {
    const key = JSON.stringify([item.themes, item.communities, item.location?.place]);
    const ranking = rankings.get(key) ?? rank(item, items);
    rankings.set(key, ranking);
    return ranking
      .values()
      .filter((other) => other !== item && !excluded.includes(other))
      .take(limit)
      .toArray();
  };
}

function rank(item: Item, items: readonly Item[]): Item[] {
  return items
    .map((other) => ({ other, score: closeness(item, other) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || newestFirst(a.other, b.other))
    .map(({ other }) => other);
}

function closeness(a: Item, b: Item): number {
  const place = a.location?.place !== undefined && a.location.place === b.location?.place ? 3 : 0;
  return 2 * shared(a.communities, b.communities) + 2 * shared(a.themes, b.themes) + place;
}

function shared(a: readonly string[], b: readonly string[]): number {
  return a.filter((value) => b.includes(value)).length;
}
