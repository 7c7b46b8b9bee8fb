import { Delaunay } from 'd3-delaunay';
import type { Topology } from 'topojson-specification';
import type { Coverage } from './coverage.ts';
import { collection, LAMBERT93, polygons, run } from './mapshaper.ts';
import type { Position } from './positions.ts';
import type { Commune } from './sources.ts';
import { regionsByDepartment } from './sources.ts';

/** Simplification in metres, smallest island in square metres. */
const SIMPLIFY = 'simplify weighted interval=800 keep-shapes';
const ISLANDS = 'filter-islands min-area=10000000 remove-empty';
/** Voronoi cells are worked out in degrees: at 45.5° N, one of longitude is that much shorter. */
const SQUEEZE = Math.cos((45.5 * Math.PI) / 180);

/**
 * The cells of the map in degrees (`cells`), disjoint, and the limits of départements inside them
 * (`deplines`). A département shared by several cells is cut along the Voronoi cells of its communes.
 */
export async function cellTopology(
  outlines: string,
  communes: readonly Commune[],
  positions: ReadonlyMap<string, Position>,
  coverage: Coverage,
): Promise<Topology> {
  const whole = ['dep,cell'];
  const parts: Record<string, string> = {};
  for (const department of regionsByDepartment().keys()) {
    const own = communes.filter(({ departement }) => departement === department);
    const cells = [...new Set(own.map(coverage.cellOf))];
    if (cells.length === 1) whole.push(`${department},${cells[0]}`);
    else parts[`part${department}.json`] = await cut(department, own);
  }
  const rest = await run(
    '-i d.json -join c.csv keys=dep,dep string-fields=dep,cell -filter cell!=null -o out.json format=geojson precision=0.0001',
    { 'd.json': outlines, 'c.csv': whole.join('\n') },
  );
  const files = { 'rest.json': rest, ...parts };
  // Written out and read back between steps: else each old corner stays the end of an arc, twice the size.
  const planar = await run(
    `-i ${Object.keys(files).join(' ')} combine-files snap snap-interval=0.0002 -merge-layers force -clean gap-fill-area=5km2 -proj '${LAMBERT93}' -o out.json format=geojson precision=1`,
    files,
  );
  const simple = await run(
    `-i m.json snap -${SIMPLIFY} -${ISLANDS} -clean gap-fill-area=500000 -o out.json format=geojson precision=1`,
    { 'm.json': planar },
  );
  const topology = await run(
    `-i s.json snap -dissolve cell + name=cells -innerlines where='A.cell==B.cell' + name=deplines target=1 -proj init='${LAMBERT93}' wgs84 target=cells,deplines -o out.json format=topojson target=cells,deplines quantization=5000 id-field=cell`,
    { 's.json': simple },
  );
  return JSON.parse(topology);

  async function cut(dep: string, own: readonly Commune[]): Promise<string> {
    const placed = own.flatMap((commune) => {
      const position = positions.get(commune.code);
      return position ? [{ commune, position }] : [];
    });
    const voronoi = Delaunay.from(
      placed.map(({ position }): [number, number] => [position.lon * SQUEEZE, position.lat]),
    ).voronoi([-10 * SQUEEZE, 40, 12 * SQUEEZE, 52]);
    const features = placed.map(({ commune }, index) =>
      polygons({ cell: coverage.cellOf(commune), dep }, [
        [[...voronoi.cellPolygon(index)].map(([x, y]) => [x / SQUEEZE, y])],
      ]),
    );
    const outline = await run(`-i d.json -filter 'dep=="${dep}"' -o out.json format=geojson`, {
      'd.json': outlines,
    });
    return run(
      '-i v.json -dissolve cell copy-fields=dep -clip outline.json -o out.json format=geojson precision=0.0001',
      { 'v.json': collection(features), 'outline.json': outline },
    );
  }
}
