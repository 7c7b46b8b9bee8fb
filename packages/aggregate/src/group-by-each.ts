/** What `Map.groupBy` does, of what may belong to several groups, or to none. */
export function groupByEach<One, Key>(
  all: Iterable<One>,
  keysOf: (one: One) => Iterable<Key>,
): Map<Key, One[]> {
  const groups = new Map<Key, One[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return groups;
}
