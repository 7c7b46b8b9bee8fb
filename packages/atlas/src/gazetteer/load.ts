import { readFileSync } from 'node:fs';
import { departmentOf } from '../communes.ts';

/** A commune of France, overseas départements included. */
export interface Commune {
  /** Code of the Code officiel géographique: `38185`, `2A004`. */
  insee: string;
  name: string;
  postalCodes: string[];
  /** Code of its département: `38`, `2A`, `974`. */
  department: string;
  /** Degrees, WGS 84: its town, to a kilometre. */
  latitude: number;
  longitude: number;
  /** Its position is that of its neighbours' mean: 6 km off at the median, to be asked of who knows. */
  isApproximate: boolean;
  population: number;
  /** Id of the territory that covers it; none in Île-de-France, Ain, Ardèche, Rhône and overseas. */
  territory?: string;
}

/** A former commune or an arrondissement: another name, often another code, of a commune. */
export interface Alias {
  insee: string;
  name: string;
  commune: Commune;
}

interface Gazetteer {
  communes: Commune[];
  byInsee: Map<string, Commune>;
  aliases: Alias[];
}

let gazetteer: Gazetteer | undefined;

/** Reads `data/`, on the first call only. */
export function loadGazetteer(): Gazetteer {
  gazetteer ??= read();
  return gazetteer;
}

function read(): Gazetteer {
  const communes = rows('communes').map(communeOf);
  const byInsee = new Map(communes.map((commune) => [commune.insee, commune]));
  const aliases = rows('aliases').flatMap(([insee = '', name = '', into = '']) => {
    const commune = byInsee.get(into);
    return commune ? [{ insee, name, commune }] : [];
  });
  for (const { insee, commune } of aliases) {
    if (!byInsee.has(insee)) byInsee.set(insee, commune);
  }
  return { communes, byInsee, aliases };
}

function communeOf([
  insee = '',
  name = '',
  postalCodes = '',
  latitude,
  longitude,
  population,
  territory,
  approximate,
]: string[]): Commune {
  return {
    insee,
    name,
    postalCodes: postalCodes.split(' ').filter(Boolean),
    department: departmentOf(insee),
    latitude: Number(latitude),
    longitude: Number(longitude),
    isApproximate: approximate === '~',
    population: Number(population),
    territory: territory || undefined,
  };
}

function rows(name: string): string[][] {
  const text = readFileSync(new URL(`../../data/${name}.tsv`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}
