import type { Commune } from '@echosciences/atlas/gazetteer';
import { territoryOf } from '@echosciences/atlas/gazetteer';
import type { Material } from './draft.ts';

/** Degrees: a few streets away from the town's centre. */
const AWAY = 0.012;

/** A commune of the territory and a position in it. */
export function address({
  random,
  communes,
}: Material): Record<string, unknown> & { city: string } {
  const commune = random.popular(communes);
  const [lat, lon] = [commune.latitude, commune.longitude].map(
    (degrees) => Math.round((degrees + (random.number() * 2 - 1) * AWAY) * 1e4) / 1e4,
  ) as [number, number];
  const isThere = territoryOf({ latitude: lat, longitude: lon }) === commune.territory;
  return {
    postalCode: commune.postalCodes[0],
    city: townName(commune),
    insee: commune.insee,
    ...(isThere ? { lat, lon } : { lat: commune.latitude, lon: commune.longitude }),
  };
}

/** With the apostrophe of texts: the gazetteer has that of tables. */
export function townName({ name }: Pick<Commune, 'name'>): string {
  return name.replaceAll("'", '’');
}
