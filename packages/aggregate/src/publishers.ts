import type { Item } from './item.ts';
import { isEvent } from './item.ts';

/** The territories that publish an item, the one whose page it has first. */
export function publishersOf(item: Item): string[] {
  const others = isEvent(item) ? (item.alsoPublished ?? []) : [];
  return [...new Set([item.territory, ...others.map(({ territory }) => territory)])];
}

/** Items by the territories that publish them, in the order given. */
export function byPublisher(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const id of publishersOf(item)) {
      const group = groups.get(id) ?? [];
      group.push(item);
      groups.set(id, group);
    }
  }
  return groups;
}
