import { canonicalName } from '@echosciences/atlas/communes';
import type { Commune } from '@echosciences/atlas/gazetteer';
import {
  communeByInsee,
  communesByName,
  communesByPostalCode,
  findCommunes,
  loadGazetteer,
  nearestCommune,
  territoryOf,
} from '@echosciences/atlas/gazetteer';
import { slugify } from '@echosciences/schemas';
import type { SourceLocation } from '../record.ts';
import { partsOf } from './address-text.ts';
import type { Position } from './position.ts';
import { isAround, metresFrom } from './position.ts';

/** The commune of a location. */
export interface Settled {
  commune: Commune;
  /** Only the position tells it: the nearest town, to be looked at. */
  isGuess: boolean;
  /** Name of the former commune that the source means. */
  formerly?: string;
  /** French: what the source says that does not agree. */
  note?: string;
}

/** Why no commune is settled, in French. */
export interface Unsettled {
  reason: string;
}

/** A position off the drawing of France, or in the part of it that no town is near. */
const ABROAD = 'position hors de France métropolitaine';
const MOST_METRES_TO_A_TOWN = 20_000;

/**
 * The commune of a location, its texts cleaned: by INSEE code, else by what postal code, city and
 * address name, the position choosing among homonyms, else by the nearest town.
 */
export function communeOf(
  location: SourceLocation,
  position: Position | undefined,
  territory: string,
): Settled | Unsettled {
  const coded = byInsee(location);
  const named = byName(location);
  if (coded && !isBelied(coded.commune, named, location, position)) {
    return { ...coded, note: disagreement(coded.commune, location, named) };
  }
  const choice = chosen(named, position) ?? preferred(named, location, territory);
  if (choice) {
    const note = coded
      ? `code INSEE ${location.insee} (${coded.commune.name}) laissé de côté : le reste dit ${choice.name}`
      : disagreement(choice, location, named);
    return { ...settled(choice, location), note };
  }
  const [homonyms] = named;
  if (homonyms) return { reason: ambiguity(location, homonyms) };
  return position ? byPosition(position) : { reason: unknown(location) };
}

function byInsee(location: SourceLocation): Settled | undefined {
  // A table that took it for a number has lost its first zero.
  const code = location.insee?.padStart(5, '0').toUpperCase();
  const commune = code ? communeByInsee(code) : undefined;
  if (!commune) return undefined;
  const former = loadGazetteer().aliases.find((alias) => alias.insee === code);
  return {
    ...settled(commune, location),
    ...(former && commune.insee !== code && isFormer(former.name) && { formerly: former.name }),
  };
}

/** Whether an INSEE code is alone against name and postal code, or name and position: often a postal code in its place. */
function isBelied(
  coded: Commune,
  lists: readonly Commune[][],
  { postalCode = '' }: SourceLocation,
  position: Position | undefined,
): boolean {
  if (lists.length === 0 || lists.some((list) => list.includes(coded))) return false;
  if (position && isAround(coded, position)) return false;
  const [first = []] = lists;
  return first.some(
    (commune) =>
      commune.postalCodes.includes(postalCode) || (position && isAround(commune, position)),
  );
}

/** Lists of communes that the texts may mean, the surest first; of a list, one is meant. */
function byName({ postalCode, city, address, name }: SourceLocation): Commune[][] {
  const parts = partsOf(address ?? '').toReversed();
  const code = postalCode ?? parts[0]?.postalCode;
  const both = city ? named(city, code) : [];
  const lists = [
    both,
    both.length === 0 && city ? named(city) : [],
    ...parts.map(({ communes }) => communes),
  ].filter((list) => list.length > 0);
  if (lists.length > 0) return lists;
  const others = [
    ...[address, name].map((text) => lastNamed(text, code)),
    code ? communesByPostalCode(code) : [],
  ];
  return others.filter((list) => list.length > 0);
}

/** Looking for wrong letters goes through all of France: what is asked again and again is kept. */
const answers = new Map<string, Commune[]>();
const MOST_ANSWERS = 10_000;

function named(city: string, postalCode?: string): Commune[] {
  const question = [postalCode, city].join(' ');
  const known = answers.get(question);
  if (known) return known;
  if (answers.size >= MOST_ANSWERS) answers.clear();
  const answer = namedForSure(city, postalCode);
  answers.set(question, answer);
  return answer;
}

/** Communes that a text names for sure, in the département of a postal code if there is one. */
function namedForSure(city: string, postalCode?: string): Commune[] {
  const matches = findCommunes([postalCode, city].filter(Boolean).join(' '), { limit: Infinity });
  const exact = matches.filter(({ by }) => by === 'name' || by === 'alias');
  const near = postalCode ? matches.filter(({ by }) => by === 'typo' || by === 'prefix') : [];
  if (exact.length > 0) return exact.map(({ commune }) => commune);
  return near.length === 1 ? near.map(({ commune }) => commune) : [];
}

/** The commune that stands last in a text, by itself: « Le Moulin Digital, Alixan ». */
function lastNamed(text: string | undefined, postalCode: string | undefined): Commune[] {
  const segments = (text ?? '').split(/\s*[,;|()]\s*|\s+[-–—]\s+/u).filter(Boolean);
  const known = postalCode ? communesByPostalCode(postalCode) : [];
  for (const segment of segments.toReversed()) {
    const communes = /\p{L}/u.test(segment) ? communesByName(segment) : [];
    const within = known.length > 0 ? communes.filter((one) => known.includes(one)) : communes;
    if (within.length > 0) return within;
  }
  return [];
}

/** The commune in whose reach the position lies. */
function chosen(lists: readonly Commune[][], position: Position | undefined): Commune | undefined {
  if (!position) return undefined;
  for (const list of lists) {
    const [nearest] = list
      .filter((commune) => isAround(commune, position))
      .sort((a, b) => metresFrom(a, position) - metresFrom(b, position));
    if (nearest) return nearest;
  }
  return undefined;
}

/** The only commune of the surest list; of several, the territory's, or the one of exactly that name: Crest, not Le Crest. */
function preferred(
  [first = []]: readonly Commune[][],
  { city = '' }: SourceLocation,
  territory: string,
): Commune | undefined {
  const [one] = [
    first,
    first.filter((commune) => commune.territory === territory),
    first.filter(({ name }) => slugify(name) === slugify(city)),
  ].filter((list) => list.length === 1);
  return one?.[0];
}

function byPosition(position: Position): Settled | Unsettled {
  const { latitude, longitude } = position;
  const territory = territoryOf(position);
  const within = MOST_METRES_TO_A_TOWN;
  const commune = nearestCommune(longitude, latitude, { within, territory });
  if (!commune || (!territory && commune.territory)) {
    return { reason: `${ABROAD} (${latitude}, ${longitude})` };
  }
  return {
    commune,
    isGuess: true,
    note: `commune la plus proche de la position : ${commune.name}, à vérifier`,
  };
}

function settled(commune: Commune, { city }: SourceLocation): Settled {
  const wanted = canonicalName(city ?? '');
  const former =
    wanted !== canonicalName(commune.name)
      ? loadGazetteer().aliases.find(
          (alias) => alias.commune === commune && canonicalName(alias.name) === wanted,
        )
      : undefined;
  return {
    commune,
    isGuess: false,
    ...(former && isFormer(former.name) && { formerly: former.name }),
  };
}

function isFormer(name: string): boolean {
  return !/arrondissement/i.test(name);
}

/** French: a city or an address that names other communes than the one chosen. */
function disagreement(
  commune: Commune,
  { city }: SourceLocation,
  lists: readonly Commune[][],
): string | undefined {
  const other = lists.find((list) => list.length > 0 && !list.includes(commune));
  if (!other) return undefined;
  const said = other === lists[0] && city ? city : other[0]?.name;
  return `l’adresse dit « ${said} », et ${commune.name} : ${commune.name} retenu`;
}

function ambiguity({ city, postalCode }: SourceLocation, communes: readonly Commune[]): string {
  const few = communes.slice(0, 4).map(({ name, department }) => `${name} (${department})`);
  const list = [...few, ...(communes.length > few.length ? ['…'] : [])].join(', ');
  const said = [postalCode, city].filter(Boolean).join(' ');
  return `plusieurs communes possibles${said && ` pour « ${said} »`} : ${list}`;
}

function unknown({ city, postalCode, address, name }: SourceLocation): string {
  const said = [postalCode, city].filter(Boolean).join(' ') || address || name;
  return `commune non reconnue : « ${said} »`;
}
