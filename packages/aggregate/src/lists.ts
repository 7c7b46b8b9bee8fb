import type { LocalDateTime } from '@echosciences/calendar';
import { compare, dayOf, hasEnded, lastEnd, nextSpan } from '@echosciences/calendar';
import type { ContentType } from '@echosciences/schemas';
import type { Item } from './item.ts';
import { isEvent, itemKey } from './item.ts';

/** Whether an item belongs to the past: an event that has ended, an announcement after its deadline. */
export function isOver(item: Item, now: LocalDateTime): boolean {
  if (isEvent(item)) return hasEnded(item, now);
  return 'deadline' in item && item.deadline !== undefined && item.deadline < dayOf(now);
}

/** The items of a type in the order of its list page, split into current and past ones. */
export function listOf(
  type: Pick<ContentType, 'key' | 'order'>,
  items: readonly Item[],
  now: LocalDateTime,
): { current: Item[]; past: Item[] } {
  const own = items.filter((item) => item.type === type.key);
  const [past = [], current = []] = [true, false].map((wanted) =>
    own.filter((item) => isOver(item, now) === wanted),
  );
  return { current: inOrder(type.order, current, now), past: latestFirst(past) };
}

/** Newest publication first; ties by id, so that the order is total. */
export function newestFirst(a: Item, b: Item): number {
  return compare(b.publishedAt, a.publishedAt) || compare(itemKey(a), itemKey(b));
}

const collator = new Intl.Collator('fr');

function inOrder(order: ContentType['order'], items: readonly Item[], now: LocalDateTime): Item[] {
  if (order === 'newest') return items.toSorted(newestFirst);
  if (order === 'title') {
    return items.toSorted(
      (a, b) => collator.compare(a.title, b.title) || compare(itemKey(a), itemKey(b)),
    );
  }
  return byTime(items, (item) => start(item, now), compare);
}

function start(item: Item, now: LocalDateTime): string {
  return (isEvent(item) && nextSpan(item, now)?.start) || item.publishedAt;
}

function latestFirst(items: readonly Item[]): Item[] {
  return byTime(items, endOf, (a, b) => compare(b, a));
}

function endOf(item: Item): string {
  if (isEvent(item)) return lastEnd(item);
  return ('deadline' in item && item.deadline) || item.publishedAt;
}

/** @param timeOf is asked once of each item, not at each comparison */
function byTime(
  items: readonly Item[],
  timeOf: (item: Item) => string,
  order: (a: string, b: string) => number,
): Item[] {
  return items
    .map((item) => ({ item, time: timeOf(item) }))
    .sort((a, b) => order(a.time, b.time) || compare(itemKey(a.item), itemKey(b.item)))
    .map(({ item }) => item);
}
