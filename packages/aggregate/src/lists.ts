import type { LocalDateTime } from '@echosciences/calendar';
import { dayOf, hasEnded, lastEnd, nextSpan } from '@echosciences/calendar';
import type { ContentType } from '@echosciences/schemas';
import { compare } from './compare.ts';
import type { Item } from './item.ts';
import { isEvent } from './item.ts';

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
  const current = own.filter((item) => !isOver(item, now));
  const past = own.filter((item) => isOver(item, now));
  return { current: current.sort(orderBy(type.order, now)), past: past.sort(latestFirst) };
}

/** Newest publication first; ties by id, so that the order is total. */
export function newestFirst(a: Item, b: Item): number {
  return compare(b.publishedAt, a.publishedAt) || compare(key(a), key(b));
}

const collator = new Intl.Collator('fr');

function orderBy(order: ContentType['order'], now: LocalDateTime) {
  if (order === 'newest') return newestFirst;
  if (order === 'title') {
    return (a: Item, b: Item) => collator.compare(a.title, b.title) || compare(key(a), key(b));
  }
  return (a: Item, b: Item) => compare(start(a, now), start(b, now)) || compare(key(a), key(b));
}

function start(item: Item, now: LocalDateTime): string {
  return (isEvent(item) && nextSpan(item, now)?.start) || item.publishedAt;
}

function latestFirst(a: Item, b: Item): number {
  return compare(endOf(b), endOf(a)) || compare(key(a), key(b));
}

function endOf(item: Item): string {
  if (isEvent(item)) return lastEnd(item);
  return ('deadline' in item && item.deadline) || item.publishedAt;
}

function key({ territory, id }: Item): string {
  return `${territory}/${id}`;
}
