import { distanceTo, ringsOf } from '@echosciences/atlas/paths';
import type { Box } from '@echosciences/atlas/projection';
import { KILOMETRES_PER_UNIT, toMap } from '@echosciences/atlas/projection';
import type { CommuneEntry } from '@echosciences/atlas/suggestions';
import type { Point, View } from '@echosciences/atlas/view';
import { placed } from '@echosciences/atlas/view';
import { centreOf } from './model.ts';
import type { Position } from './position.ts';

/** A commune on the map, in its units. */
export interface Place extends Point {
  entry: CommuneEntry;
}

/** A name on the map, in CSS pixels from its corner. */
export interface Label extends Point {
  name: string;
}

/** Present communes, where the map has them, in their order. */
export function placesOf(entries: readonly CommuneEntry[]): Place[] {
  return entries
    .filter(([, , , , , alias]) => alias === undefined)
    .map((entry) => ({ entry, ...pointOf(centreOf(entry)) }));
}

export function pointOf({ lat, lon }: Position): Point {
  const [x, y] = toMap(lon, lat);
  return { x, y };
}

export function kilometresBetween(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y) * KILOMETRES_PER_UNIT;
}

/** A commune whose centre is farther is not that of a point: some centres are 6 km off. */
const NEAR_KM = 12;

/** The communes that a point may lie in, the nearest first, by their centres. */
export function nearest(places: readonly Place[], point: Point, count: number): CommuneEntry[] {
  return places
    .map((place) => ({ entry: place.entry, away: kilometresBetween(place, point) }))
    .filter(({ away }) => away < NEAR_KM)
    .sort((a, b) => a.away - b.away)
    .slice(0, count)
    .map(({ entry }) => entry);
}

/** How far a point lies from a territory's drawing, in kilometres: none inside of it. */
export function kilometresOutside(point: Point, territory: readonly string[]): number {
  if (territory.length === 0) return 0;
  return distanceTo([point.x, point.y], territory.flatMap(ringsOf)) * KILOMETRES_PER_UNIT;
}

/** Height of a label and mean width of its letters, in CSS pixels. */
const HEIGHT = 18;
const LETTER = 7;
/** Space between two labels, and between a label and its dot. */
const GAP = 8;
const MOST_LABELS = 14;

/** Names of communes that find room on what is seen of the map, the most populous first. */
export function labelsOn(places: readonly Place[], view: View, box: Box, unit: number): Label[] {
  const [minX, minY, width, height] = box;
  const labels: Label[] = [];
  for (const place of places) {
    if (labels.length === MOST_LABELS) break;
    const inDrawing = placed(place, view, box);
    const [x, y] = [(inDrawing.x - minX) / unit, (inDrawing.y - minY) / unit];
    const [, name] = place.entry;
    const isWhole =
      x > 0 &&
      x + GAP + widthOf(name) < width / unit &&
      y > HEIGHT / 2 &&
      y < height / unit - HEIGHT / 2;
    if (isWhole && labels.every((other) => areApart({ name, x, y }, other))) {
      labels.push({ name, x, y });
    }
  }
  return labels;
}

function areApart(a: Label, b: Label): boolean {
  const [left, right] = a.x < b.x ? [a, b] : [b, a];
  return Math.abs(a.y - b.y) > HEIGHT + GAP / 2 || right.x - left.x > widthOf(left.name) + 2 * GAP;
}

function widthOf(name: string): number {
  return name.length * LETTER;
}
