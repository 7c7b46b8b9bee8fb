import { lambert93 } from '../projection.ts';
import { territoryAt } from '../territories.ts';
import { findCommunes } from './find.ts';
import type { Commune } from './load.ts';
import { loadGazetteer } from './load.ts';
import { communeByInsee, communesByPostalCode } from './lookup.ts';

/** What an address may say of where it lies; as items and OpenAgenda name it. */
export interface Whereabouts {
  insee?: string;
  postalCode?: string;
  city?: string;
  latitude?: number;
  longitude?: number;
}

/** Metres off the map's outline at which a position still belongs to the nearest commune: the coast. */
const COAST = 4000;

/**
 * The id of the territory that covers a place, by its INSEE code, else by its postal code and commune,
 * else by its position. Undefined where no territory is, abroad, or when nothing settles it.
 */
export function territoryOf({
  insee,
  postalCode,
  city,
  latitude,
  longitude,
}: Whereabouts): string | undefined {
  const commune = insee ? communeByInsee(insee) : undefined;
  if (commune) return commune.territory;
  const named = namedBy(postalCode, city);
  const [first, ...others] = new Set(named.map(({ territory }) => territory));
  if (named.length > 0 && others.length === 0) return first;
  if (latitude === undefined || longitude === undefined) return undefined;
  const drawn = territoryAt(longitude, latitude);
  return drawn === undefined ? nearest(longitude, latitude)?.territory : (drawn ?? undefined);
}

/** The communes that an address names for sure; failing that, all those of its postal code. */
function namedBy(postalCode: string | undefined, city: string | undefined): Commune[] {
  const found = findCommunes([postalCode, city].filter(Boolean).join(' '), { limit: Infinity });
  const sure = found.filter(
    ({ by }) => by === 'name' || by === 'alias' || (by === 'typo' && postalCode !== undefined),
  );
  if (sure.length > 0) return sure.map(({ commune }) => commune);
  return postalCode ? communesByPostalCode(postalCode) : [];
}

function nearest(longitude: number, latitude: number): Commune | undefined {
  const [x, y] = lambert93(longitude, latitude);
  let found: Commune | undefined;
  let least = COAST ** 2;
  for (const commune of loadGazetteer().communes) {
    const [communeX, communeY] = lambert93(commune.longitude, commune.latitude);
    const square = (communeX - x) ** 2 + (communeY - y) ** 2;
    if (square < least) [found, least] = [commune, square];
  }
  return found;
}
