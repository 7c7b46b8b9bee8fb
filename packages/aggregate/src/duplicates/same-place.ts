import type { EventItem } from '../item.ts';
import { wordsOf } from './similar-titles.ts';

const METRES = 100;
const METRES_PER_DEGREE = 111_195;

/** Where an event takes place, made ready to be compared with many others. */
export interface Spot {
  /** Degrees, WGS 84. */
  latitude?: number;
  longitude?: number;
  /** Name of the place and its commune; an address online. */
  names: string[];
}

/** @see areAtSamePlace */
export function spotOf({ location, onlineUrl }: Pick<EventItem, 'location' | 'onlineUrl'>): Spot {
  if (!location) return { names: onlineUrl ? [onlineUrl] : [] };
  const { latitude, longitude, name, insee, city } = location;
  const names = [insee, city].flatMap((commune) =>
    name && commune ? [wordsOf(`${name} ${commune}`).join(' ')] : [],
  );
  return { latitude, longitude, names };
}

/** Whether two events take place at one spot: within 100 m, under one name in one commune, or at one address online. */
export function areAtSamePlace(a: Spot, b: Spot): boolean {
  return areNear(a, b) || a.names.some((name) => b.names.includes(name));
}

function areNear(a: Spot, b: Spot): boolean {
  if (a.latitude === undefined || b.latitude === undefined) return false;
  if (a.longitude === undefined || b.longitude === undefined) return false;
  if (Math.abs(a.latitude - b.latitude) * METRES_PER_DEGREE > METRES) return false;
  const here = { latitude: a.latitude, longitude: a.longitude };
  return metresBetween(here, { latitude: b.latitude, longitude: b.longitude }) <= METRES;
}

interface Position {
  latitude: number;
  longitude: number;
}

/** Metres between positions in degrees, on the plane that touches the Earth there: exact to centimetres at 100 m. */
export function metresBetween(a: Position, b: Position): number {
  const north = (a.latitude - b.latitude) * METRES_PER_DEGREE;
  const east =
    (a.longitude - b.longitude) * METRES_PER_DEGREE * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}
