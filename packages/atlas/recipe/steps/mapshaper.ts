import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import mapshaper from 'mapshaper';

/** Lambert-93, as proj4 writes it. */
export const LAMBERT93 =
  '+proj=lcc +lat_1=49 +lat_2=44 +lat_0=46.5 +lon_0=3 +x_0=700000 +y_0=6600000 +ellps=GRS80';

/** Runs a command line of mapshaper over files in memory, and gives back the one that it writes. */
export async function run(command: string, input: Record<string, string>): Promise<string> {
  const [output] = Object.values(await mapshaper.applyCommands(command, input));
  if (!output) throw new Error(`mapshaper wrote nothing: ${command}`);
  return output.toString();
}

export function collection(features: Feature[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features } satisfies FeatureCollection);
}

export function polygons(
  properties: Record<string, string>,
  coordinates: Position[][][],
): Feature<MultiPolygon> {
  return { type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates } };
}
