/** Points drawn as one: the heaviest of them first. */
export interface Cluster {
  /** Mean of its points by weight, in map units. */
  x: number;
  y: number;
  weight: number;
  /** Indices of its points. */
  members: number[];
}

/**
 * Gathers points greedily: the heaviest takes all that lies within `radius` of it, then the heaviest
 * of those left. A grid of cells as wide as the radius bounds the search to nine of them. Points
 * without weight are left out. The order of the result is that of the weights of first members.
 */
export function clustersOf(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  weights: ArrayLike<number>,
  radius: number,
): Cluster[] {
  const at = (values: ArrayLike<number>, index: number) => values[index] ?? 0;
  const cells = new Map<number, number[]>();
  const cellOf = (column: number, row: number) => column * 65_536 + row;
  const columnOf = (index: number) => Math.floor(at(xs, index) / radius);
  const rowOf = (index: number) => Math.floor(at(ys, index) / radius);
  const order: number[] = [];
  for (let index = 0; index < weights.length; index++) {
    if (at(weights, index) === 0) continue;
    order.push(index);
    const cell = cellOf(columnOf(index), rowOf(index));
    const others = cells.get(cell);
    if (others) others.push(index);
    else cells.set(cell, [index]);
  }
  order.sort((a, b) => at(weights, b) - at(weights, a) || a - b);
  const taken = new Uint8Array(weights.length);
  const clusters: Cluster[] = [];
  for (const seed of order) {
    if (taken[seed]) continue;
    const members = [seed];
    taken[seed] = 1;
    for (let column = columnOf(seed) - 1; column <= columnOf(seed) + 1; column++) {
      for (let row = rowOf(seed) - 1; row <= rowOf(seed) + 1; row++) {
        for (const index of cells.get(cellOf(column, row)) ?? []) {
          const distance = Math.hypot(at(xs, index) - at(xs, seed), at(ys, index) - at(ys, seed));
          if (taken[index] || distance > radius) continue;
          taken[index] = 1;
          members.push(index);
        }
      }
    }
    const weight = members.reduce((sum, index) => sum + at(weights, index), 0);
    const mean = (values: ArrayLike<number>) =>
      members.reduce((sum, index) => sum + at(values, index) * at(weights, index), 0) / weight;
    clusters.push({ x: mean(xs), y: mean(ys), weight, members });
  }
  return clusters;
}
