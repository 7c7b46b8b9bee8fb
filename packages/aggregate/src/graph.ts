import { contentTypeOf, linksOf, readReference } from '@echosciences/schemas';
import type { Item } from './item.ts';

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
  const find: Graph['find'] = (typeKey, id) => byKey.get(key(typeKey, id));
  for (const item of items) {
    for (const other of namedBy(item, find)) {
      if (other === item) continue;
      incoming.set(other, (incoming.get(other) ?? new Set()).add(item));
    }
  }
  return { find, pointingAt: (item) => [...(incoming.get(item) ?? [])] };
}

/** The items of its site that the fields of one name. */
export function namedBy(item: Item, find: Graph['find']): Item[] {
  return linksOf(contentTypeOf(item.type).schema, item).flatMap(({ relation = '', target }) => {
    const found = relation === '*' ? byReference(target, find) : find(relation, target);
    return found ?? [];
  });
}

function byReference(target: string, find: Graph['find']): Item | undefined {
  const { territory, type, slug } = readReference(target);
  return type && territory === undefined ? find(type.key, slug) : undefined;
}
