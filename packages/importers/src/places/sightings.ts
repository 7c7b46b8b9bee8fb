import { compare } from '@echosciences/calendar';
import { slugify } from '@echosciences/schemas';
import type { EventAddress } from './event-address.ts';

/** An event's address, once for each event, with what a new place would say of it. */
export interface Sighting {
  address: EventAddress;
  /** Of the event: who tells of the place, and on which page. */
  source: { provider: string; url?: string };
  /** Public page of the place. */
  website?: string;
}

/** The events at one address under one name. */
export interface NamedVenue {
  name: string;
  address: EventAddress;
  /** Events of this name in this commune, at this address or at another. */
  count: number;
  sightings: Sighting[];
}

/** A venue that many events name and that has no page. */
export interface Suggestion {
  name: string;
  city: string;
  count: number;
}

/** Events from which a venue may deserve a page. */
const OFTEN = 3;

/**
 * The named venues of some events, each address once, in an order that does not depend on theirs:
 * the most frequent name first, then by alphabet; of a name, its most frequent address.
 */
export function namedVenues(sightings: readonly Sighting[]): NamedVenue[] {
  const byAddress = Map.groupBy(
    sightings.filter(({ address }) => address.name),
    ({ address }) => JSON.stringify(Object.entries(address).sort(([a], [b]) => compare(a, b))),
  );
  const counts = new Map<string, number>();
  for (const { address } of [...byAddress.values()].flat()) {
    const key = nameInCommune(address);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...byAddress]
    .flatMap(([key, alike]) => {
      const [first] = alike;
      const name = first?.address.name;
      if (!first || !name) return [];
      const count = counts.get(nameInCommune(first.address)) ?? 0;
      return [{ key, name, address: first.address, count, sightings: alike }];
    })
    .sort(
      (a, b) =>
        b.count - a.count ||
        compare(a.name, b.name) ||
        b.sightings.length - a.sightings.length ||
        compare(a.key, b.key),
    );
}

/** The venues that many events name among those that have no place, the most often named first. */
export function suggestionsOf(
  venues: readonly NamedVenue[],
  hasNone: (address: EventAddress) => boolean,
): Suggestion[] {
  const without = venues.filter(({ address }) => hasNone(address));
  const byName = Map.groupBy(
    without,
    ({ name, address }) => `${address.insee ?? slugify(address.city)} ${slugify(name)}`,
  );
  return [...byName.values()]
    .flatMap((alike): Suggestion[] => {
      const [first] = alike;
      const count = alike.reduce((sum, { sightings }) => sum + sightings.length, 0);
      return first ? [{ name: first.name, city: first.address.city, count }] : [];
    })
    .filter(({ count }) => count >= OFTEN)
    .sort((a, b) => b.count - a.count || compare(a.name, b.name) || compare(a.city, b.city));
}

function nameInCommune({ name, insee, city }: EventAddress): string {
  return `${insee ?? city} ${name}`;
}
