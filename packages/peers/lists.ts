/** What the lists of all peers hold. */
export const PER_PAGE = 20;
export const RELATED = 5;

export interface Tagged {
  slug: string;
  tags: readonly string[];
}

export interface ListPage<Item> {
  /** From the list's own address: empty, or `page/2/`. */
  path: string;
  items: readonly Item[];
}

export function pagesOf<Item>(items: readonly Item[]): ListPage<Item>[] {
  const count = Math.max(1, Math.ceil(items.length / PER_PAGE));
  return Array.from({ length: count }, (_, index) => ({
    path: index === 0 ? '' : `page/${index + 1}/`,
    items: items.slice(index * PER_PAGE, (index + 1) * PER_PAGE),
  }));
}

export function byTag<Item extends Tagged>(items: readonly Item[]): Map<string, Item[]> {
  const tags = new Map<string, Item[]>();
  for (const item of items) {
    for (const tag of item.tags) {
      const tagged = tags.get(tag);
      if (tagged) tagged.push(item);
      else tags.set(tag, [item]);
    }
  }
  return tags;
}

/** The posts that share most tags with one; among equals, those that come first. */
export function relatedTo<Item extends Tagged>(
  item: Item,
  tags: ReadonlyMap<string, readonly Item[]>,
): Item[] {
  const shared = new Map<Item, number>();
  for (const tag of item.tags) {
    for (const other of tags.get(tag) ?? []) {
      if (other.slug !== item.slug) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...shared]
    .sort(([, a], [, b]) => b - a)
    .slice(0, RELATED)
    .map(([other]) => other);
}
