import type { TerritoryMap } from './data.ts';
import type { Address, Communes } from './model.ts';
import { centreOf, positionOf } from './model.ts';
import { kilometresBetween, kilometresOutside, pointOf } from './places.ts';

/** What the writer of a position may want to look at again; none of it forbids to save. */
export type Advice =
  /** The position is that of the whole commune. */
  | { kind: 'approximate' }
  /** There is a commune, but no position: the entry will be on no map. */
  | { kind: 'noPosition' }
  /** The pin lies in another place than the commune. */
  | { kind: 'far'; city: string; kilometres: number }
  /** The pin lies outside of the territory. */
  | { kind: 'outside'; kilometres: number };

/** The drawing is right to a kilometre, and leaves out islands and capes. */
const OUTSIDE_KM = 4;
/** No commune is so wide, and centres are up to 11 km off. */
const FAR_KM = 20;

export function adviceFor(
  address: Address,
  communes: Communes,
  { territory }: Pick<TerritoryMap, 'territory'>,
): Advice[] {
  const { city, insee } = address;
  const position = positionOf(address);
  const commune = communes.byInsee(insee);
  const advice: Advice[] = [];
  if (city && !position) advice.push({ kind: 'noPosition' });
  if (!position) return advice;
  const point = pointOf(position);
  if (communes.isCentre(position)) advice.push({ kind: 'approximate' });
  const away = commune ? kilometresBetween(point, pointOf(centreOf(commune))) : 0;
  if (city && away > FAR_KM) advice.push({ kind: 'far', city, kilometres: Math.round(away) });
  const outside = kilometresOutside(point, territory);
  if (outside > OUTSIDE_KM) advice.push({ kind: 'outside', kilometres: Math.round(outside) });
  return advice;
}
