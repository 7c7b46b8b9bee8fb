import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A commune of the Code officiel géographique, as Etalab publishes it. */
export interface Commune {
  code: string;
  nom: string;
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  zone: 'metro' | 'drom' | 'com';
  departement: string;
  codesPostaux?: string[];
  population?: number;
  /** Code of the commune that a delegated or associated one is part of. */
  chefLieu?: string;
  /** The same for an arrondissement of Paris, Lyon or Marseille. */
  commune?: string;
  /** Code of the inter-municipal body, see {@link readCommunes}. */
  epci?: string;
}

interface Epci {
  code: string;
  membres: { code: string }[];
}

interface Department {
  code: string;
  region: string;
}

const PACKAGES = resolve(import.meta.dirname, '../node_modules');

/** The path of a file in a package of npm. */
export function fileOf(name: string, path: string): string {
  return resolve(PACKAGES, name, path);
}

export function readJson<Value>(file: string): Value {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Communes of France, present and former, with their EPCI; collectivities overseas (98…) apart. */
export function readCommunes(): Commune[] {
  const epcis = readJson<Epci[]>(etalab('epci'));
  const epciOf = new Map(
    epcis.flatMap(({ code, membres }) => membres.map((member) => [member.code, code] as const)),
  );
  return readJson<Commune[]>(etalab('communes'))
    .filter(({ zone }) => zone !== 'com')
    .map((commune) => ({ ...commune, epci: epciOf.get(commune.code) }));
}

/** Region of each mainland département. */
export function regionsByDepartment(): Map<string, string> {
  const departments = readJson<(Department & { zone: string })[]>(etalab('departements'));
  return new Map(
    departments.filter(({ zone }) => zone === 'metro').map(({ code, region }) => [code, region]),
  );
}

function etalab(name: string): string {
  return fileOf('@etalab/decoupage-administratif', `data/${name}.json`);
}
