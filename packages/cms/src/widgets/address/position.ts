import { address } from '@echosciences/schemas';
import { readAngles } from './position-angles.ts';
import { readLink } from './position-link.ts';

/** Decimal degrees, WGS 84. */
export interface Position {
  lat: number;
  lon: number;
}

/** Why a text gives no position. */
export type Unread = 'unreadable' | 'shortLink' | 'outOfRange';

const DECIMALS = 5;
/** No address of a map's page is longer. */
const LONGEST = 2000;
const LINK = /^(?:geo:|(?:https?:)?\/\/|www\.)|^[\w.-]+\.[a-z]{2,}\//i;

/**
 * The position that a pasted text means: « 45.188, 5.724 », « 45,188 ; 5,724 », « 45° 11′ 17″ N,
 * 5° 43′ 28″ E », or the address of a page of OpenStreetMap, Google Maps, Géoportail or Apple Maps.
 */
export function readPosition(text: string): Position | Unread {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return 'unreadable';
  const read = LINK.test(trimmed) ? readLink(trimmed) : readAngles(trimmed);
  if (typeof read === 'string') return read;
  const position = rounded(inOrder(read));
  const { lat, lon } = address.shape;
  const isPossible = lat.safeParse(position.lat).success && lon.safeParse(position.lon).success;
  return isPossible ? position : 'outOfRange';
}

/** « 45.1885, 5.7245 »: as maps on the web read it. */
export function writePosition({ lat, lon }: Position): string {
  return `${lat}, ${lon}`;
}

/** To a metre: more figures would say nothing of a place. */
export function rounded({ lat, lon }: Position): Position {
  const round = (degrees: number) => Math.round(degrees * 10 ** DECIMALS) / 10 ** DECIMALS;
  return { lat: round(lat), lon: round(lon) };
}

/**
 * GeoJSON and many tables write the longitude first. The two cannot be mistaken for each other in
 * mainland France; elsewhere they stay as they are.
 */
function inOrder({ lat, lon }: Position): Position {
  const isSwapped = lat > -6 && lat < 10 && lon > 41 && lon < 52;
  return isSwapped ? { lat: lon, lon: lat } : { lat, lon };
}
