import { territoryAt } from '../territories.ts';
import { findCommunes } from './find.ts';
import type { Commune } from './load.ts';
import { communeByInsee, communesByPostalCode } from './lookup.ts';
import { nearestCommune } from './nearest.ts';

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
  if (drawn !== undefined) return drawn ?? undefined;
  return nearestCommune(longitude, latitude, { within: COAST })?.territory;
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
