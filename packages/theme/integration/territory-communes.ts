import { boundsOf, shapeOf } from '@echosciences/atlas';
import type { Commune } from '@echosciences/atlas/gazetteer';
import { loadGazetteer } from '@echosciences/atlas/gazetteer';
import { distanceTo, ringsOf } from '@echosciences/atlas/paths';
import { KILOMETRES_PER_UNIT, toMap } from '@echosciences/atlas/projection';
import type { TerritoryCommunes } from '@echosciences/cms/address';
import { communeEntries } from './commune-entries.ts';

/** Communes within 15 km of a territory are offered too, its people go there; in map units. */
const AROUND = 15 / KILOMETRES_PER_UNIT;

/**
 * What the CMS of a site offers for an address: the communes of its territory, then those around it.
 * Where the gazetteer knows no such territory (the portal, a territory just added), all of France.
 */
export function territoryCommunes(territory: string): TerritoryCommunes {
  const isOwn = (commune: Commune) => commune.territory === territory;
  const { communes } = loadGazetteer();
  if (!communes.some(isOwn)) return { own: communeEntries(() => true), around: [] };
  const paths = shapeOf(territory)?.paths ?? [];
  const rings = paths.flatMap(ringsOf);
  const [minX, minY, width, height] = boundsOf(paths, AROUND);
  const isAround = ({ longitude, latitude }: Commune) => {
    const [x, y] = toMap(longitude, latitude);
    const isNear = x > minX && x < minX + width && y > minY && y < minY + height;
    return isNear && distanceTo([x, y], rings) < AROUND;
  };
  return {
    own: communeEntries(isOwn),
    around: communeEntries((commune) => !isOwn(commune) && isAround(commune)),
  };
}
