import type { Geometry, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { lambert93, planeOnMap } from '../../src/projection.ts';
import type { Context } from './context.ts';

type Projection = (point: Position) => [number, number];

/** SVG paths in units of the map, one per cell, with the point where a label stands best. */
export function drawing(topology: Topology, { neighbours, rivers }: Context) {
  const cells = topology.objects.cells as GeometryCollection;
  const lines = topology.objects.deplines as GeometryCollection;
  return {
    cells: Object.fromEntries(
      feature(topology, cells).features.map(({ id, geometry }) => [
        id,
        { d: areaPath(geometry, fromDegrees), label: labelOf(geometry) },
      ]),
    ),
    departments: linePath(mesh(topology, lines), fromDegrees),
    neighbours: neighbours.map((geometry) => areaPath(geometry, fromPlane)).join(''),
    rivers: rivers.map((geometry) => linePath(geometry, fromPlane)).join(''),
  };
}

const fromPlane: Projection = ([x = 0, y = 0]) => {
  const [mapX, mapY] = planeOnMap(x, y);
  return [Math.round(mapX), Math.round(mapY)];
};
const fromDegrees: Projection = ([lon = 0, lat = 0]) => fromPlane(lambert93(lon, lat));

function areaPath(geometry: Geometry, project: Projection): string {
  return polygonsOf(geometry)
    .flat()
    .map((ring) => path(ring.slice(0, -1).map(project), true))
    .join('');
}

function linePath(geometry: Geometry, project: Projection): string {
  const { coordinates } = geometry as MultiLineString;
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : coordinates;
  return lines.map((line) => path(line.map(project), false)).join('');
}

function polygonsOf(geometry: Geometry): Position[][][] {
  return geometry.type === 'Polygon'
    ? [(geometry as Polygon).coordinates]
    : (geometry as MultiPolygon).coordinates;
}

/** `M10 20l3-4 5 6z`: relative lines, points that fall together once; a ring of two points is none. */
function path(points: [number, number][], isClosed: boolean): string {
  const distinct = points.filter(
    ([x, y], i) => x !== points[i - 1]?.[0] || y !== points[i - 1]?.[1],
  );
  if (isClosed && distinct.length < 3) return '';
  const steps = distinct.map(([x, y], i) => {
    const [lastX, lastY] = distinct[i - 1] ?? [0, 0];
    const [dx, dy] = [x - lastX, y - lastY];
    const separator = i === 0 ? 'M' : i === 1 ? 'l' : dx < 0 ? '' : ' ';
    return `${separator}${dx}${dy < 0 ? '' : ' '}${dy}`;
  });
  return steps.join('') + (isClosed ? 'z' : '');
}

/** The point farthest from the edges of the largest polygon. */
function labelOf(geometry: Geometry): [number, number] {
  const [largest] = polygonsOf(geometry)
    .map((polygon) => polygon.map((ring) => ring.map(fromDegrees)))
    .sort((a, b) => areaOf(b[0] ?? []) - areaOf(a[0] ?? []));
  const [x = 0, y = 0] = polylabel(largest ?? [], 2);
  return [Math.round(x), Math.round(y)];
}

function areaOf(ring: [number, number][]): number {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice);
}
