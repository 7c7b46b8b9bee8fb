/**
 * The items to keep when there are too many: each owner's first before any owner's second, so that a
 * small territory is seen as much as a large one. They stay in the order given.
 */
export function fairShare<Item>(
  items: readonly Item[],
  ownersOf: (item: Item) => readonly string[],
  most: number,
): Item[] {
  if (items.length <= most) return [...items];
  const seen = new Map<string, number>();
  const ranked = items.map((item, index) => {
    const turns = ownersOf(item).map((owner) => {
      const turn = seen.get(owner) ?? 0;
      seen.set(owner, turn + 1);
      return turn;
    });
    return { item, index, turn: Math.min(...turns) };
  });
  return ranked
    .sort((a, b) => a.turn - b.turn || a.index - b.index)
    .slice(0, most)
    .sort((a, b) => a.index - b.index)
    .map(({ item }) => item);
}

/** One of each group in turn: the first of all, then the second of those that have one… */
export function inTurn<Item>(groups: readonly (readonly Item[])[]): Item[] {
  const turns = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: turns }, (_, turn) =>
    groups.flatMap((group) => group.slice(turn, turn + 1)),
  ).flat();
}
