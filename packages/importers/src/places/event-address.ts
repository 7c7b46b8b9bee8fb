import { canonicalName } from '@echosciences/atlas/communes';
import type { Commune } from '@echosciences/atlas/gazetteer';
import { communesByPostalCode } from '@echosciences/atlas/gazetteer';
import type { EntryData } from '@echosciences/schemas';
import { address, slugify } from '@echosciences/schemas';
import type { SourceLocation } from '../record.ts';
import { partsOf, STREET, withoutCommune } from './address-text.ts';
import type { Settled } from './commune-of.ts';
import { shortened } from './line.ts';
import type { Position } from './position.ts';

/** An address as the content model has it. */
export type EventAddress = EntryData<'place'>['address'];

const LONGEST_NAME = 120;
const LONGEST_STREET = 200;

/**
 * The address of a location in its commune, valid by the schema: what the source repeats is said
 * once, names of communes are the gazetteer's, codes agree with them.
 */
export function eventAddress(
  location: SourceLocation,
  { commune, isGuess, formerly }: Settled,
  position: Position | undefined,
): EventAddress {
  const postalCode = postalCodeOf(commune, location, isGuess);
  return address.parse({
    ...linesOf(location, commune, formerly),
    ...(postalCode && { postalCode }),
    city: commune.name,
    ...(!isGuess && { insee: commune.insee }),
    ...(position && { lat: position.latitude, lon: position.longitude }),
  });
}

function linesOf(location: SourceLocation, commune: Commune, formerly: string | undefined) {
  const names = [location.city, formerly].filter((name) => name !== undefined);
  const strip = (text: string | undefined, isStreet: boolean) =>
    text ? withoutCommune(text, commune, { names, isStreet }) : undefined;
  const name = strip(location.name, STREET.test(location.name ?? ''));
  const street = withoutName(strip(location.address, true), name);
  if (!name || !isSame(name, street)) return bounded({ name, street }, formerly);
  return bounded(STREET.test(name) ? { street: name } : { name }, formerly);
}

/** A name that is a street is one: « 345 chemin des Teppes ». */
function bounded({ name, street }: { name?: string; street?: string }, formerly?: string) {
  const isOnlyStreet = name !== undefined && !street && /^\d/.test(name) && STREET.test(name);
  const line = withFormer(isOnlyStreet ? name : street, formerly);
  return {
    ...(name && !isOnlyStreet && { name: shortened(name, LONGEST_NAME) }),
    ...(line && { street: shortened(line, LONGEST_STREET) }),
  };
}

/** The former commune tells where in the new one: the fifth line of a postal address (NF Z 10-011). */
function withFormer(street: string | undefined, formerly: string | undefined): string | undefined {
  if (!formerly || canonicalName(street ?? '').includes(canonicalName(formerly))) return street;
  return street ? `${street}, ${formerly}` : formerly;
}

/** « Vélo Gîte, 11 allée des Champs » under the name « Vélo Gîte » is « 11 allée des Champs ». */
function withoutName(street: string | undefined, name: string | undefined): string | undefined {
  if (!street || !name) return street;
  const [first = '', ...others] = street.split(/\s*,\s*|\s+[-–]\s+/u);
  return others.length > 0 && isSame(first, name) ? others.join(', ') : street;
}

function isSame(a: string, b: string | undefined): boolean {
  return b !== undefined && slugify(a) === slugify(b);
}

/** The postal code of the place: a CEDEX's is none. Known for sure where the commune has only one. */
function postalCodeOf(commune: Commune, location: SourceLocation, isGuess: boolean) {
  const said = [
    location.postalCode,
    ...partsOf(location.address ?? '').map((part) => part.postalCode),
  ];
  const own = said.find((code) => code && communesByPostalCode(code).includes(commune));
  if (own || isGuess) return own;
  return commune.postalCodes.length === 1 ? commune.postalCodes[0] : undefined;
}
