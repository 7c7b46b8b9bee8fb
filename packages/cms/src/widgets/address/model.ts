import { canonicalName } from '@echosciences/atlas/communes';
import type { CommuneEntry } from '@echosciences/atlas/suggestions';
import { canonicalOf, DEGREE, postalCodesOf } from '@echosciences/atlas/suggestions';
import type { address } from '@echosciences/schemas';
import type { z } from 'zod';
import type { TerritoryCommunes } from './data.ts';
import type { Position } from './position.ts';
import { rounded } from './position.ts';

/** An address being written: any part may still be missing. */
export type Address = Partial<z.infer<typeof address>>;
/** The parts that are plain text. */
export type TextPart = 'name' | 'street' | 'postalCode';

const POSTAL_CODE = /\d{5}/;

/** What is known of the communes that an address may name. */
export interface Communes {
  /** The territory's first. */
  entries: readonly CommuneEntry[];
  byInsee(insee: string | undefined): CommuneEntry | undefined;
  /** Whether a position is the centre of a commune: nobody placed it. */
  isCentre(position: Position | undefined): boolean;
}

export function communesOf({ own, around }: TerritoryCommunes): Communes {
  const entries = [...own, ...around];
  const present = entries.filter(isPresent);
  const byInsee = new Map(present.map((entry) => [entry[0], entry]));
  const centres = new Set(present.map((entry) => keyOf(centreOf(entry))));
  return {
    entries,
    byInsee: (insee) => byInsee.get(insee ?? ''),
    isCentre: (position) => position !== undefined && centres.has(keyOf(position)),
  };
}

export function positionOf({ lat, lon }: Address): Position | undefined {
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

/** « La Casemate, 2 place Saint-Laurent, 38000 Grenoble » */
export function onOneLine({ name, street, postalCode, city }: Address): string {
  const lines = [name, street, [postalCode, city].filter(Boolean).join(' ')];
  return lines.filter(Boolean).join(', ');
}

/** Where the gazetteer places a commune: to a kilometre in towns, to several elsewhere. */
export function centreOf([, , , lat, lon]: CommuneEntry): Position {
  return { lat: lat / DEGREE, lon: lon / DEGREE };
}

export function withText(address: Address, part: TextPart, text: string): Address {
  return { ...address, [part]: text === '' ? undefined : text };
}

/** The pin where somebody put it. */
export function withPosition(address: Address, position: Position | undefined): Address {
  return { ...address, ...(position ? rounded(position) : { lat: undefined, lon: undefined }) };
}

/**
 * The address in a commune. Its centre is the position unless somebody placed the pin; its postal code
 * is taken when it has one only, or when the text that led to it gives one of them.
 */
export function withCommune(
  address: Address,
  entry: CommuneEntry,
  communes: Communes,
  typed = '',
): Address {
  const [insee, city] = entry;
  const codes = postalCodesOf(entry);
  const wanted = [address.postalCode, POSTAL_CODE.exec(typed)?.[0]];
  const postalCode = codes.length === 1 ? codes[0] : codes.find((code) => wanted.includes(code));
  const position = positionOf(address);
  const isPlaced = position !== undefined && !communes.isCentre(position);
  const next = { ...address, city, insee, postalCode };
  return isPlaced ? next : withPosition(next, centreOf(entry));
}

/** A commune as it is typed. Once it is no longer the known one, what that one had brought goes too. */
export function withCity(address: Address, text: string, communes: Communes): Address {
  const known = communes.byInsee(address.insee);
  const city = text === '' ? undefined : text;
  const isSame = canonicalName(text) === canonicalName(address.city ?? '');
  if (!address.insee || isSame) return { ...address, city };
  const brought = known ? postalCodesOf(known) : [];
  const next = {
    ...address,
    city,
    insee: undefined,
    postalCode: brought.includes(address.postalCode ?? '') ? undefined : address.postalCode,
  };
  return communes.isCentre(positionOf(address)) ? withPosition(next, undefined) : next;
}

/** The address once the box of its commune is left with a text in it, and nothing chosen. */
export function withTypedCommune(address: Address, text: string, communes: Communes): Address {
  const entry = communeNamed(text, address.postalCode, communes);
  if (entry) {
    return entry[0] === address.insee ? address : withCommune(address, entry, communes, text);
  }
  const code = POSTAL_CODE.exec(text)?.[0];
  const city = text.replace(/\d+/g, '').trim();
  const next = city === '' ? address : withCity(address, city, communes);
  return code ? { ...next, postalCode: code } : next;
}

/**
 * The one commune that a text names, or whose postal code it is; undefined when none or several are.
 * Former names count where no present one is the text.
 * @param postalCode settles homonyms
 */
export function communeNamed(
  text: string,
  postalCode: string | undefined,
  { entries, byInsee }: Communes,
): CommuneEntry | undefined {
  const typedCode = POSTAL_CODE.exec(text)?.[0];
  const name = canonicalName(text.replace(POSTAL_CODE, ''));
  const code = typedCode ?? postalCode;
  const inCode = entries.filter((entry) => code && postalCodesOf(entry).includes(code));
  if (name === '') return typedCode ? onlyOf(inCode.filter(isPresent), byInsee) : undefined;
  const isNamed = (entry: CommuneEntry) => canonicalOf(entry) === name;
  const named = [inCode.filter(isNamed), entries.filter(isNamed)].find((list) => list.length > 0);
  const present = named?.filter(isPresent) ?? [];
  return onlyOf(present.length > 0 ? present : (named ?? []), byInsee);
}

function onlyOf(found: readonly CommuneEntry[], byInsee: Communes['byInsee']) {
  const [only, ...others] = new Set(found.map(([insee]) => insee));
  return others.length > 0 ? undefined : byInsee(only);
}

/** A former commune's entry has the code of the commune that it is in now. */
function isPresent([, , , , , alias]: CommuneEntry): boolean {
  return alias === undefined;
}

function keyOf({ lat, lon }: Position): string {
  return `${lat.toFixed(5)} ${lon.toFixed(5)}`;
}
