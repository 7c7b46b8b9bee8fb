type Point = [x: number, y: number];

/** A box around some whole paths, with a margin: the viewBox of a territory's own map. */
export function boundsOf(paths: readonly string[], margin = 20): [number, number, number, number] {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of paths.flatMap(ringsOf).flat()) {
    [minX, minY] = [Math.min(minX, x), Math.min(minY, y)];
    [maxX, maxY] = [Math.max(maxX, x), Math.max(maxY, y)];
  }
  return [minX - margin, minY - margin, maxX - minX + 2 * margin, maxY - minY + 2 * margin];
}

/** Rings of the subset of SVG paths that the data uses: absolute `M`, then relative `l`, `z`. */
export function ringsOf(path: string): Point[][] {
  return path
    .split('M')
    .filter(Boolean)
    .map((ring) => {
      const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
      let [x = 0, y = 0] = numbers;
      const points: Point[] = [[x, y]];
      for (let index = 2; index + 1 < numbers.length; index += 2) {
        x += numbers[index] ?? 0;
        y += numbers[index + 1] ?? 0;
        points.push([x, y]);
      }
      return points;
    });
}

/** Whether a point lies inside some rings, holes left out (even-odd rule). */
export function isInside([x, y]: Point, rings: readonly (readonly Point[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    let [lastX, lastY] = ring.at(-1) ?? [0, 0];
    for (const [pointX, pointY] of ring) {
      const crosses = pointY > y !== lastY > y;
      if (crosses && x < ((lastX - pointX) * (y - pointY)) / (lastY - pointY) + pointX) {
        inside = !inside;
      }
      [lastX, lastY] = [pointX, pointY];
    }
  }
  return inside;
}

/** From a point to what some rings enclose: nothing inside of it. */
export function distanceTo(point: Point, rings: readonly (readonly Point[])[]): number {
  return isInside(point, rings) ? 0 : distanceToEdge(point, rings);
}

/** From a point to the nearest edge of some rings. */
export function distanceToEdge([x, y]: Point, rings: readonly (readonly Point[])[]): number {
  const distances = rings.flatMap((ring) =>
    ring.map(([toX, toY], index) => {
      const [fromX, fromY] = ring.at(index - 1) ?? [toX, toY];
      const [dx, dy] = [toX - fromX, toY - fromY];
      const along = ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy || 1);
      const share = Math.min(1, Math.max(0, along));
      return Math.hypot(fromX + share * dx - x, fromY + share * dy - y);
    }),
  );
  return Math.min(...distances);
}
