import type { Box } from '@echosciences/atlas';
import { ringsOf } from '@echosciences/atlas/paths';
import { fromMap } from '@echosciences/atlas/projection';
import type { View } from '@echosciences/atlas/view';
import { pointAt } from '@echosciences/atlas/view';
import type { Plane } from './plane.ts';

/** The plane of tiles, laid over the map so that the same country fills the same box. */
export interface MercatorPlane extends Plane {
  /** Width of the world in map units. */
  worldWidth: number;
  /** The north-west corner of the world, in map units. */
  origin: [x: number, y: number];
}

/** A square of a tiled map: `zoom` halvings of the world, `column` from the west, `row` from the north. */
export interface Tile {
  zoom: number;
  column: number;
  row: number;
}

const RADIANS = Math.PI / 180;
const TILE_PIXELS = 256;

/** Where a position lies in Web Mercator (EPSG:3857), the world being 1 wide, from its north-west corner. */
export function worldOf(lon: number, lat: number): [x: number, y: number] {
  const northing = Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2));
  return [lon / 360 + 0.5, 0.5 - northing / (2 * Math.PI)];
}

/** The largest Mercator plane in which the corners of a box of the Lambert-93 map stay within it. */
export function mercatorPlane(box: Box): MercatorPlane {
  const [minX, minY, width, height] = box;
  const corners = [0, 1].flatMap((right) =>
    [0, 1].map((down) => worldOf(...fromMap(minX + right * width, minY + down * height))),
  );
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  const worldWidth = Math.min(width / (right - left), height / (bottom - top));
  const origin: [number, number] = [
    minX + width / 2 - ((left + right) / 2) * worldWidth,
    minY + height / 2 - ((top + bottom) / 2) * worldWidth,
  ];
  return {
    worldWidth,
    origin,
    place: (lon, lat) => {
      const [x, y] = worldOf(lon, lat);
      return [origin[0] + x * worldWidth, origin[1] + y * worldWidth];
    },
    position: (x, y) => {
      const northing = (0.5 - (y - origin[1]) / worldWidth) * 2 * Math.PI;
      return [
        ((x - origin[0]) / worldWidth - 0.5) * 360,
        (2 * Math.atan(Math.exp(northing)) - Math.PI / 2) / RADIANS,
      ];
    },
  };
}

/**
 * The tiles that cover a view, those whose pixels come nearest to the screen's.
 * @param pixelsPerUnit of the whole map, in CSS pixels
 */
export function tilesOf(
  plane: MercatorPlane,
  view: View,
  box: Box,
  pixelsPerUnit: number,
  maxZoom: number,
): Tile[] {
  const worldPixels = plane.worldWidth * view.scale * pixelsPerUnit;
  const zoom = Math.min(maxZoom, Math.max(0, Math.round(Math.log2(worldPixels / TILE_PIXELS))));
  const side = plane.worldWidth / 2 ** zoom;
  const [minX, minY, width, height] = box;
  const first = pointAt({ x: minX, y: minY }, view, box);
  const last = pointAt({ x: minX + width, y: minY + height }, view, box);
  const range = (from: number, to: number, origin: number) => {
    const start = Math.max(0, Math.floor((from - origin) / side));
    const end = Math.min(2 ** zoom - 1, Math.floor((to - origin) / side));
    return Array.from({ length: Math.max(0, end - start + 1) }, (_, index) => start + index);
  };
  return range(first.y, last.y, plane.origin[1]).flatMap((row) =>
    range(first.x, last.x, plane.origin[0]).map((column) => ({ zoom, column, row })),
  );
}

/** How far the map may be enlarged before tiles are: their last zoom, pixel for pixel. */
export function largestTiledScale(plane: MercatorPlane, pixelsPerUnit: number, maxZoom: number) {
  return (TILE_PIXELS * 2 ** maxZoom) / (plane.worldWidth * pixelsPerUnit);
}

/** A path of the Lambert-93 map (absolute `M`, then relative `l`, `z`) drawn in another plane, to a hundredth. */
export function redrawn(path: string, plane: Plane): string {
  return path
    .split(/(?=M)/)
    .filter(Boolean)
    .map((part) => {
      const points = ringsOf(part)
        .flat()
        .map((point) => plane.place(...fromMap(...point)));
      const text = points.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L');
      return `M${text}${part.endsWith('z') ? 'z' : ''}`;
    })
    .join('');
}
