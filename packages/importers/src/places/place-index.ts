import { metresBetween } from '@echosciences/aggregate';
import { slugify } from '@echosciences/schemas';
import type { EventAddress } from './event-address.ts';
import type { PlaceName } from './names.ts';
import type { Position } from './position.ts';

/** A place that events may be recognised at. */
export interface IndexedPlace {
  slug: string;
  title: string;
  address: EventAddress;
  position: Position;
  /** Its title, and what else it goes by. */
  names: PlaceName[];
}

/** Side of a cell of the grid in degrees: 1.1 km northwards, 0.7 km eastwards at the least in France. */
const CELL = 0.01;
/** Cells on each side that a kilometre may reach. */
const NORTHWARDS = 1;
const EASTWARDS = 2;

/** Places by position and by commune and name: an event meets its neighbours only. */
export class PlaceIndex<Place extends IndexedPlace> {
  readonly #cells = new Map<string, Place[]>();
  readonly #named = new Map<string, Set<Place>>();

  add(place: Place): void {
    const { latitude, longitude } = place.position;
    const cell = cellOf(latitude, longitude);
    this.#cells.set(cell, [...(this.#cells.get(cell) ?? []), place]);
    for (const key of place.names.flatMap((name) => keysOf(place.address, name))) {
      this.#named.set(key, (this.#named.get(key) ?? new Set()).add(place));
    }
  }

  /** Places at most a kilometre away, the nearest first. */
  around(position: Position): { place: Place; metres: number }[] {
    const found: { place: Place; metres: number }[] = [];
    for (let north = -NORTHWARDS; north <= NORTHWARDS; north++) {
      for (let east = -EASTWARDS; east <= EASTWARDS; east++) {
        const { latitude, longitude } = position;
        const cell = cellOf(latitude + north * CELL, longitude + east * CELL);
        for (const place of this.#cells.get(cell) ?? []) {
          const metres = metresBetween(position, place.position);
          if (metres <= 1000) found.push({ place, metres });
        }
      }
    }
    return found.sort((a, b) => a.metres - b.metres || (a.place.slug < b.place.slug ? -1 : 1));
  }

  /** Places of this very name in the commune of an address. */
  named(address: EventAddress, name: PlaceName): Place[] {
    return [...new Set(keysOf(address, name).flatMap((key) => [...(this.#named.get(key) ?? [])]))];
  }
}

function cellOf(latitude: number, longitude: number): string {
  return `${Math.floor(latitude / CELL)} ${Math.floor(longitude / CELL)}`;
}

/** A commune goes by its code, and by its name where one of two has no code. */
function keysOf({ insee, city }: EventAddress, { key, ownKey }: PlaceName): string[] {
  const communes = [...(insee ? [insee] : []), slugify(city)];
  const names = [key, ...(ownKey ? [`own ${ownKey}`] : [])];
  return communes.flatMap((commune) => names.map((name) => `${commune} ${name}`));
}
