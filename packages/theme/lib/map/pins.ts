import type { Point } from '@echosciences/atlas/view';

/** Radius in CSS pixels of a pin that stands for some things: larger with more, never too small to touch. */
export function pinRadius(count: number): number {
  return count === 1 ? 9 : Math.round(13 + Math.min(11, 3 * Math.log2(count)));
}

/** No two pins nearer than this, in CSS pixels. */
export const PIN_DISTANCE = 36;

/**
 * Where an arrow key leads: the index of the nearest point on that side, -1 for none. What is off to
 * the side counts twice, so that the arrow's own line is preferred.
 * @param direction right and down being positive
 */
export function nearestTowards(
  from: Point,
  points: readonly Point[],
  [right, down]: [number, number],
): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, { x, y }] of points.entries()) {
    const along = (x - from.x) * right + (y - from.y) * down;
    const aside = Math.abs((x - from.x) * down) + Math.abs((y - from.y) * right);
    const length = along + 2 * aside;
    if (along > 0 && length < least) [best, least] = [index, length];
  }
  return best;
}
