import { metresBetween } from '@echosciences/aggregate';
import type { Commune } from '@echosciences/atlas/gazetteer';
import type { SourceLocation } from '../record.ts';

/** Degrees, WGS 84. */
export interface Position {
  latitude: number;
  longitude: number;
}

/** Mainland France and Corse, in degrees. No latitude of it is a longitude of it. */
const FRANCE = { south: 41.2, north: 51.2, west: -5.3, east: 9.7 };
/** « 0, 0 » is what a form sends where nobody gave a position. */
const NOWHERE = 0.01;
/** A micro-degree is 11 cm. */
const PRECISION = 1e6;

/**
 * No commune of the mainland is wider, and towns stand up to 11 km off their middle; where the
 * gazetteer has their neighbours' mean, some are 30 km off.
 */
const FARTHEST_METRES = 20_000;
const FARTHEST_METRES_IF_APPROXIMATE = 40_000;

/** The position that a source gives, its two numbers put in their order; `note` says in French what was wrong. */
export function positionOf({ latitude, longitude }: SourceLocation): {
  position?: Position;
  note?: string;
} {
  if (latitude === undefined && longitude === undefined) return {};
  if (!isNumber(latitude) || !isNumber(longitude)) {
    return { note: 'position incomplète, laissée de côté' };
  }
  if (Math.abs(latitude) < NOWHERE && Math.abs(longitude) < NOWHERE) {
    return { note: 'position 0, 0, laissée de côté' };
  }
  const given = rounded(latitude, longitude);
  const swapped = rounded(longitude, latitude);
  if (!isInFrance(given) && isInFrance(swapped)) {
    return { position: swapped, note: 'latitude et longitude inversées à la source' };
  }
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    return { note: `position impossible (${latitude}, ${longitude}), laissée de côté` };
  }
  return { position: given };
}

/** Metres from the town of a commune. */
export function metresFrom(commune: Commune, position: Position): number {
  return metresBetween(commune, position);
}

/** Whether a position may lie in a commune. */
export function isAround(commune: Commune, position: Position): boolean {
  const farthest = commune.isApproximate ? FARTHEST_METRES_IF_APPROXIMATE : FARTHEST_METRES;
  return metresFrom(commune, position) <= farthest;
}

function isInFrance({ latitude, longitude }: Position): boolean {
  const { south, north, west, east } = FRANCE;
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}

function rounded(latitude: number, longitude: number): Position {
  const round = (degrees: number) => Math.round(degrees * PRECISION) / PRECISION;
  return { latitude: round(latitude), longitude: round(longitude) };
}

function isNumber(value: number | undefined): value is number {
  return Number.isFinite(value);
}
