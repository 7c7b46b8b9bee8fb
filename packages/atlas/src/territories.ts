import data from '../data/territories.svg.json' with { type: 'json' };
import { boundsOf, distanceToEdge, isInside, ringsOf } from './paths.ts';
import type { Box } from './projection.ts';
import { lambert93, planeOnMap } from './projection.ts';

export interface TerritoryShape {
  /** One SVG path per cell. */
  paths: string[];
  /** The viewBox of its own map. */
  box: Box;
  /** Where its name or its count stands best, in map units. */
  label: [x: number, y: number];
  /** Radius of the free space around the label, in map units. */
  room: number;
}

interface Cell {
  d: string;
  label: number[];
}

/** By territory, then `<territory>/<part>` for the parts drawn apart, `hors-…` where there is none. */
const cells = new Map<string, Cell>(Object.entries(data.cells));
const UNCOVERED = 'hors-';

/** What is drawn around and over the territories. */
export const context = {
  departments: data.departments,
  neighbours: data.neighbours,
  rivers: data.rivers,
  /** Parts of France that no territory covers. */
  uncovered: [...cells].filter(([id]) => id.startsWith(UNCOVERED)).map(([, { d }]) => d),
  /** Parts of France that territories cover. */
  covered: [...cells].filter(([id]) => !id.startsWith(UNCOVERED)).map(([, { d }]) => d),
};

const drawings = new Map<string, TerritoryShape | undefined>();

/** The drawing of a territory, or undefined for an id that has none (a new territory, a test). */
export function shapeOf(territory: string): TerritoryShape | undefined {
  if (!drawings.has(territory)) drawings.set(territory, drawn(territory));
  return drawings.get(territory);
}

function drawn(territory: string): TerritoryShape | undefined {
  const largest = cells.get(territory);
  if (!largest) return undefined;
  const parts = [...cells].filter(([id]) => id.startsWith(`${territory}/`)).map(([, { d }]) => d);
  const label = largest.label as [number, number];
  const paths = [largest.d, ...parts];
  return {
    paths,
    box: boundsOf(paths),
    label,
    room: distanceToEdge(label, ringsOf(largest.d)),
  };
}

/** The rings and lines of a path that touch a box: all that a map of it can show. */
export function within(path: string, [minX, minY, width, height]: Box): string {
  return path
    .split(/(?=M)/)
    .filter((part) => {
      const [left, top, partWidth, partHeight] = boundsOf([part], 0);
      return (
        left <= minX + width &&
        left + partWidth >= minX &&
        top <= minY + height &&
        top + partHeight >= minY
      );
    })
    .join('');
}

/** The smallest box around another one whose width is between two multiples of its height. */
export function widened(box: Box, narrowest: number, widest: number): Box {
  const [minX, minY, width, height] = box;
  const newWidth = Math.max(width, height * narrowest);
  const newHeight = Math.max(height, width / widest);
  return [minX - (newWidth - width) / 2, minY - (newHeight - height) / 2, newWidth, newHeight];
}

const shapes = [...cells].map(([id, { d }]) => ({ id, rings: ringsOf(d) }));

/**
 * The territory in whose drawing a position in degrees lies: null where France has none, undefined
 * outside of mainland France and Corse. Right to about a kilometre, as the map is.
 */
export function territoryAt(lon: number, lat: number): string | null | undefined {
  const point = planeOnMap(...lambert93(lon, lat));
  const cell = shapes.find(({ rings }) => isInside(point, rings));
  if (!cell) return undefined;
  return cell.id.startsWith(UNCOVERED) ? null : cell.id.replace(/\/.*/, '');
}
