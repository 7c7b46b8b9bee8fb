/** Something to do, and how long it takes beside others, in any unit. */
export interface Job {
  id: string;
  cost: number;
}

/**
 * Spreads jobs over at most `count` machines so that the busiest has little more to do than the
 * others: the longest first, each to the machine that is free first (Graham's LPT rule, at most 4/3
 * of the best there is). The same jobs always give the same groups.
 * @returns ids, the busiest machine first; no empty group
 */
export function balance(jobs: readonly Job[], count: number): string[][] {
  const groups = Array.from({ length: Math.min(count, jobs.length) }, () => ({
    cost: 0,
    ids: [] as string[],
  }));
  const longestFirst = jobs.toSorted((a, b) => b.cost - a.cost || (a.id < b.id ? -1 : 1));
  for (const { id, cost } of longestFirst) {
    const free = groups.reduce((best, group) => (group.cost < best.cost ? group : best));
    free.ids.push(id);
    free.cost += cost;
  }
  return groups.toSorted((a, b) => b.cost - a.cost).map(({ ids }) => ids);
}
