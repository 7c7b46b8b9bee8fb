import { allContentTypes, linksOf } from '@echosciences/schemas';
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
