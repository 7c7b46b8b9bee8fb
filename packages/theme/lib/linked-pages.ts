import type { EventItem, Item } from '@echosciences/aggregate';
import { isEvent } from '@echosciences/aggregate';
import type { Group } from './groups.ts';

/** Entries on one page: the most that stay light as links. */
const PAGE = 200;

/** What names an entry: the parts of an event make its programme, all else is linked to it. */
export function incomingOf(
  item: Item,
  incoming: readonly Item[],
): { parts: EventItem[]; linked: Item[] } {
  const isPart = (other: Item): other is EventItem =>
    isEvent(item) && isEvent(other) && other.partOf === item.id;
  return { parts: incoming.filter(isPart), linked: incoming.filter((other) => !isPart(other)) };
}

/**
 * What is linked to an entry, page by page. The first is the entry's own: it has all, or, where that is
 * too much, the first entries of each rubrique, so that a thousand events leave room for two articles.
 * @param groups each in the order of its list
 */
export function linkedPages(groups: readonly Pick<Group, 'items'>[]): Item[][] {
  const all = groups.flatMap(({ items }) => items);
  if (all.length <= PAGE) return [all];
  const share = Math.floor(PAGE / groups.length);
  const rest = groups.flatMap(({ items }) => items.slice(share));
  const others = Array.from({ length: Math.ceil(rest.length / PAGE) }, (_, index) =>
    rest.slice(index * PAGE, (index + 1) * PAGE),
  );
  return [groups.flatMap(({ items }) => items.slice(0, share)), ...others];
}
