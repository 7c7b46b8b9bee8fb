import data from '../data/territories.svg.json' with { type: 'json' };

export interface TerritoryShape {
  /** One SVG path per cell. */
  paths: string[];
  /** Where its name or its count stands best, in map units. */
  label: [x: number, y: number];
  /** Radius of the free space around the label, in map units. */
  room: number;
}

type CellId = keyof typeof data.cells;

/** Territories drawn from several cells, or from a cell of another name; the others have their own. */
const CELLS: Record<string, CellId[]> = {
  drome: ['drome', 'valence-romans'],
  grenoble: ['isere', 'grenoble-metropole'],
  'sud-provence-alpes-cote-d-azur': ['sud-paca'],
};

/** `[minX, minY, width, height]` in map units. */
export type Box = [minX: number, minY: number, width: number, height: number];

/** The map of France. */
export const viewBox = data.viewBox as Box;

/** What is drawn around and over the territories. */
export const context = {
  departments: data.departments,
  neighbours: data.neighbours,
  rivers: data.rivers,
  /** Parts of France that no territory covers. */
  uncovered: Object.entries(data.cells)
    .filter(([id]) => id.startsWith('hors-'))
    .map(([, cell]) => cell.d),
};

/** The drawing of a territory, or undefined for an id that has none (a new territory, a test). */
export function shapeOf(territory: string): TerritoryShape | undefined {
  const cells = (CELLS[territory] ?? [territory])
    .filter((id): id is CellId => id in data.cells)
    .map((id) => data.cells[id]);
  const largest = cells[0];
  if (!largest) return undefined;
  return {
    paths: cells.map(({ d }) => d),
    label: largest.label as [number, number],
    room: largest.r,
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

/** A box around some points or a whole path, with a margin: the viewBox of a territory's own map. */
export function boundsOf(paths: readonly string[], margin = 20): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const path of paths) {
    for (const [x, y] of pointsOf(path)) {
      [minX, minY] = [Math.min(minX, x), Math.min(minY, y)];
      [maxX, maxY] = [Math.max(maxX, x), Math.max(maxY, y)];
    }
  }
  return [minX - margin, minY - margin, maxX - minX + 2 * margin, maxY - minY + 2 * margin];
}

/** Points of the subset of SVG paths that the data uses: absolute `M`, then relative `l`, `z`. */
function* pointsOf(path: string): Generator<[number, number]> {
  for (const ring of path.split('M').filter(Boolean)) {
    const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
    let [x = 0, y = 0] = numbers;
    yield [x, y];
    for (let index = 2; index + 1 < numbers.length; index += 2) {
      x += numbers[index] ?? 0;
      y += numbers[index + 1] ?? 0;
      yield [x, y];
    }
  }
}
