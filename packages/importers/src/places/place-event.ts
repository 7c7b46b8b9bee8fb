import type { Commune } from '@echosciences/atlas/gazetteer';
import { loadGazetteer } from '@echosciences/atlas/gazetteer';
import type { SourceLocation, SourceRecord } from '../record.ts';
import { communeOf } from './commune-of.ts';
import { foreignCountry, overseasPart } from './country.ts';
import type { EventAddress } from './event-address.ts';
import { eventAddress } from './event-address.ts';
import { lineOf } from './line.ts';
import type { Position } from './position.ts';
import { isAround, metresFrom, positionOf } from './position.ts';

/** Where an event goes. Its texts are French, for the report. */
export type Placed =
  | {
      territory: string;
      /** None for an event that is only online. */
      address?: EventAddress;
      /** What was corrected, or is to be looked at. */
      notes: string[];
    }
  /** Not for this territory, or for none: no mistake. */
  | { outside: string }
  /** It should say where it takes place, and does not. */
  | { fault: string };

/** What is longer is no line of an address. */
const LONGEST_LINE = 1000;
const LONGEST_CITY = 80;
const NOWHERE = 'sans lieu ni position';

/**
 * The territory and the address of an event: of the territory asked for, or `auto` for whichever
 * covers it. `national` is `auto` too: the national coordination's sources speak of all France.
 */
export function placeEvent(record: SourceRecord, territory: string | 'auto'): Placed {
  const wanted = territory === 'national' ? 'auto' : territory;
  const location = cleaned(record.location);
  if (!location) return unplaced(record, wanted, NOWHERE);
  const country = foreignCountry(location.countryCode);
  if (country) return { outside: `à l’étranger : ${country}` };
  const { position, note } = positionOf(location);
  const settled = communeOf(location, position, wanted);
  if ('reason' in settled) {
    const part = overseasPart(location.countryCode);
    if (part && (wanted === 'auto' || isCovered(wanted)))
      return { outside: outsideOf(wanted, part) };
    return unplaced(record, wanted, settled.reason);
  }
  const { commune } = settled;
  const found = territoryFor(commune, wanted);
  if (found === undefined) return { outside: outsideMessage(commune, location, wanted) };
  const kept = position && isAround(commune, position) ? position : undefined;
  const far = position && !kept ? farNote(commune, position) : undefined;
  return {
    territory: found,
    address: eventAddress(location, settled, kept),
    notes: [note, settled.note, far].filter((text) => text !== undefined),
  };
}

/** The location with clean lines and codes of five digits; undefined when it says nothing. */
function cleaned(location: SourceLocation | undefined): SourceLocation | undefined {
  if (!location) return undefined;
  const { latitude, longitude, website } = location;
  const line = (text: string | undefined) => lineOf(text?.slice(0, LONGEST_LINE)) || undefined;
  const digits = location.postalCode?.replace(/\D/g, '');
  const clean = {
    name: line(location.name),
    address: line(location.address?.replace(/\s*[\r\n]+\s*/g, ', ')),
    // No commune has so long a name.
    city: line(location.city?.slice(0, LONGEST_CITY)),
    insee: location.insee?.replace(/[^0-9A-Za-z]/g, '') || undefined,
    // A table that took it for a number has lost its first zero.
    postalCode: digits && digits.length > 3 ? digits.padStart(5, '0').slice(0, 5) : undefined,
    countryCode: location.countryCode,
    latitude,
    longitude,
    website,
  };
  const { countryCode: _, website: __, ...where } = clean;
  return Object.values(where).some((value) => value !== undefined) ? clean : undefined;
}

/** An event online needs no place where its territory is known. */
function unplaced({ attendance }: SourceRecord, wanted: string, reason: string): Placed {
  if (wanted === 'auto') return { outside: reason };
  if (attendance === 'online') return { territory: wanted, notes: [] };
  return {
    fault: `${reason} : ajouter à la source la commune avec son code postal, ou une position`,
  };
}

/** A territory that the atlas does not draw yet may lie wherever no other one is. */
function territoryFor(commune: Commune, wanted: string): string | undefined {
  if (wanted === 'auto') return commune.territory;
  if (commune.territory === wanted) return wanted;
  return commune.territory === undefined && !isCovered(wanted) ? wanted : undefined;
}

let covered: Set<string | undefined> | undefined;

function isCovered(territory: string): boolean {
  covered ??= new Set(loadGazetteer().communes.map((commune) => commune.territory));
  return covered.has(territory);
}

function outsideMessage(commune: Commune, location: SourceLocation, wanted: string): string {
  const code = location.postalCode ?? commune.postalCodes[0] ?? commune.department;
  if (wanted !== 'auto' && commune.territory) {
    return `à ${commune.name} (${code}) : territoire ${commune.territory}, pas ${wanted}`;
  }
  return outsideOf(wanted, `${commune.name} (${code})`);
}

function outsideOf(wanted: string, where: string): string {
  return wanted === 'auto'
    ? `hors des territoires : ${where}`
    : `hors du territoire ${wanted} : ${where}`;
}

function farNote(commune: Commune, position: Position): string {
  const kilometres = Math.round(metresFrom(commune, position) / 1000);
  return `position à ${kilometres}\u00A0km de sa commune, ${commune.name} : laissée de côté`;
}
