import type { Box } from '@echosciences/atlas/projection';
import { fromMap, KILOMETRES_PER_UNIT } from '@echosciences/atlas/projection';
import type { Point, View } from '@echosciences/atlas/view';
import { limited, placed, pointAt } from '@echosciences/atlas/view';
import { pointOf } from './places.ts';
import type { Position } from './position.ts';
import { rounded } from './position.ts';

/** A map on the screen: the box that it draws, what is seen of it, and its width in CSS pixels. */
export interface Screen {
  box: Box;
  view: View;
  pixels: number;
}

/** At the closest, a CSS pixel is so wide: there is nothing to see, but the pin can be adjusted. */
const CLOSEST_KM = 0.01;
/** What is seen around a place: its neighbours, by whose names it is recognised. */
const AROUND_KM = 50;

/** Map units in a CSS pixel of the whole map. */
export function unitOf({ box: [, , width], pixels }: Pick<Screen, 'box' | 'pixels'>): number {
  return width / pixels;
}

export function maxScaleOf(screen: Pick<Screen, 'box' | 'pixels'>): number {
  return Math.max(1, (unitOf(screen) * KILOMETRES_PER_UNIT) / CLOSEST_KM);
}

/** Where a point of the map stands on the screen. */
export function onScreen(point: Point, screen: Screen): Point {
  const { box, view } = screen;
  const inDrawing = placed(point, view, box);
  const unit = unitOf(screen);
  return { x: (inDrawing.x - box[0]) / unit, y: (inDrawing.y - box[1]) / unit };
}

/** The point of the map under a point of the screen: the inverse of {@link onScreen}. */
export function underScreen({ x, y }: Point, screen: Screen): Point {
  const { box, view } = screen;
  const unit = unitOf(screen);
  return pointAt({ x: box[0] + x * unit, y: box[1] + y * unit }, view, box);
}

export function isSeen(point: Point, screen: Screen): boolean {
  const { box, pixels } = screen;
  const { x, y } = onScreen(point, screen);
  return x >= 0 && y >= 0 && x <= pixels && y <= box[3] / unitOf(screen);
}

/** The view of a place and its neighbours. */
export function viewAround(point: Point, { box, pixels }: Pick<Screen, 'box' | 'pixels'>): View {
  const scale = (box[2] * KILOMETRES_PER_UNIT) / AROUND_KM;
  return limited({ ...point, scale }, box, maxScaleOf({ box, pixels }));
}

/** The position of a point of the map, as an address keeps it. */
export function positionAt({ x, y }: Point): Position {
  const [lon, lat] = fromMap(x, y);
  return rounded({ lat, lon });
}

/** A position moved by so many pixels of the screen. */
export function moved(position: Position, by: Point, screen: Screen): Position {
  const unit = unitOf(screen) / screen.view.scale;
  const { x, y } = pointOf(position);
  return positionAt({ x: x + by.x * unit, y: y + by.y * unit });
}
