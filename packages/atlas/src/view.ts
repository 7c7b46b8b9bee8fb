import type { Box } from './projection.ts';

/** What is seen of a map: the point in its middle, in map units, and how many times it is enlarged. */
export interface View {
  x: number;
  y: number;
  scale: number;
}

export interface Point {
  x: number;
  y: number;
}

/** The whole map. */
export function wholeOf([minX, minY, width, height]: Box): View {
  return { x: minX + width / 2, y: minY + height / 2, scale: 1 };
}

/** The nearest view that shows nothing beyond the map and is not enlarged beyond `maxScale`. */
export function limited({ x, y, scale }: View, box: Box, maxScale: number): View {
  const [minX, minY, width, height] = box;
  const within = Math.min(maxScale, Math.max(1, scale));
  const clamp = (value: number, start: number, length: number) => {
    const half = length / within / 2;
    return Math.min(start + length - half, Math.max(start + half, value));
  };
  return { x: clamp(x, minX, width), y: clamp(y, minY, height), scale: within };
}

/** Where a point of the map stands in the drawing, in its units. */
export function placed({ x, y }: Point, view: View, box: Box): Point {
  const whole = wholeOf(box);
  return { x: (x - view.x) * view.scale + whole.x, y: (y - view.y) * view.scale + whole.y };
}

/** The point of the map that stands somewhere in the drawing: the inverse of {@link placed}. */
export function pointAt({ x, y }: Point, view: View, box: Box): Point {
  const whole = wholeOf(box);
  return { x: (x - whole.x) / view.scale + view.x, y: (y - whole.y) / view.scale + view.y };
}

/** The view after enlarging `factor` times, a point of the map staying where it is in the drawing. */
export function zoomed(view: View, factor: number, fixed: Point, box: Box, maxScale: number): View {
  const scale = Math.min(maxScale, Math.max(1, view.scale * factor));
  const ratio = view.scale / scale;
  return limited(
    {
      x: fixed.x + (view.x - fixed.x) * ratio,
      y: fixed.y + (view.y - fixed.y) * ratio,
      scale,
    },
    box,
    maxScale,
  );
}

/** How far a map may be enlarged: its outlines, drawn to about a kilometre, must still look right. */
export function largestScale([, , width]: Box): number {
  return Math.min(8, Math.max(4, width / 80));
}
