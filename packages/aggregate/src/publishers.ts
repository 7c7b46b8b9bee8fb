import { groupByEach } from './group-by-each.ts';
import type { Item } from './item.ts';
import { isEvent } from './item.ts';

/** The territories that publish an item, the one whose page it has first. */
export function publishersOf(item: Item): string[] {
  const others = isEvent(item) ? (item.alsoPublished ?? []) : [];
  return [...new Set([item.territory, ...others.map(({ territory }) => territory)])];
}

/** Items by the territories that publish them, in the order given. */
export function byPublisher(items: readonly Item[]): Map<string, Item[]> {
  return groupByEach(items, publishersOf);
}
