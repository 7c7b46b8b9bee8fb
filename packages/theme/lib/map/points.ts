import type { Item } from '@echosciences/aggregate';
import { contentTypeOf, contentTypes } from '@echosciences/schemas';
import { hrefOf } from '../links.ts';
import { loadSite } from '../site.ts';
import { kindOf } from '../types.ts';
import type { MapPoint, PointLayer } from './data.ts';

/** The places to visit and the structures that have a position. */
export async function pointsOf(): Promise<Record<PointLayer, MapPoint[]>> {
  const { list } = await loadSite();
  const structures = list(contentTypes.contributor).current.filter(
    (item) => item.type === 'contributor' && item.contributorType === 'organization',
  );
  return {
    lieux: list(contentTypes.place).current.flatMap(pointOf),
    structures: structures.flatMap(pointOf),
  };
}

function pointOf(item: Item): MapPoint[] {
  const { latitude: lat, longitude: lon, city: commune = '' } = item.location ?? {};
  if (lat === undefined || lon === undefined) return [];
  const kind = kindOf(item) ?? contentTypeOf(item.type).labels.singular;
  return [{ title: item.title, href: hrefOf(item), kind, commune, lat, lon }];
}
