import { compare } from '../compare.ts';
import type { EventItem, Item } from '../item.ts';
import { isEvent } from '../item.ts';
import { groupsOf } from './groups.ts';
import { duplicatePairs } from './pairs.ts';

/**
 * Items in which each event stands once, with the names and pages of the others that publish it in
 * `alsoPublished`. The entry brought up to date last is kept: it knows of a change the others miss.
 */
export function mergeDuplicates(items: readonly Item[]): Item[] {
  const groups = groupsOf(duplicatePairs(items.filter(isEvent)));
  const kept = new Map<Item, Item>();
  const left = new Set<Item>();
  for (const group of groups) {
    const [first, ...others] = [...group].sort(latestFirst);
    if (!first) continue;
    kept.set(first, {
      ...first,
      alsoPublished: others.map(({ territory, url }) => ({ territory, url })),
    });
    for (const other of others) left.add(other);
  }
  return items.filter((item) => !left.has(item)).map((item) => kept.get(item) ?? item);
}

/** The territories that publish an item, the one whose page it has first. */
export function publishersOf(item: Item): string[] {
  const others = isEvent(item) ? (item.alsoPublished ?? []) : [];
  return [...new Set([item.territory, ...others.map(({ territory }) => territory)])];
}

function latestFirst(a: EventItem, b: EventItem): number {
  return (
    compare(b.updatedAt ?? b.publishedAt, a.updatedAt ?? a.publishedAt) ||
    compare(`${a.territory}/${a.id}`, `${b.territory}/${b.id}`)
  );
}
