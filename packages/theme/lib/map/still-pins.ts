import { onMap } from '@echosciences/atlas';
import { facetsOf, termLists } from '../agenda/facets.ts';
import { middleOf } from '../agenda/geo.ts';
import { listHref } from '../agenda/lists.ts';
import { loadSite } from '../site.ts';
import { clustersOf } from './cluster.ts';

/** A commune or a département where something is to come, on the map as the server draws it. */
export interface StillPin {
  name: string;
  /** Events to come. */
  count: number;
  /** Its list in the agenda. */
  href: string;
  x: number;
  y: number;
}

/** The finest lists by place first: a territory's site has one for each commune, the portal for each département. */
const FACETS = ['commune', 'departement'];

/**
 * Where most events are to come, no pin nearer to another than `radius` map units: the map without
 * script. The others are in the lists beside it.
 */
export async function stillPins(radius: number, most: number): Promise<StillPin[]> {
  const site = await loadSite();
  const facets = facetsOf(site);
  const [facet] = FACETS.flatMap((name) => facets.find(({ param }) => param === name) ?? []);
  if (!facet) return [];
  const pins = termLists(facet, site.upcoming).flatMap(({ term, events }): StillPin[] => {
    const middle = middleOf(
      events.flatMap(({ location }) => {
        const { latitude: lat, longitude: lon } = location ?? {};
        return lat === undefined || lon === undefined ? [] : [{ lat, lon }];
      }),
    );
    if (!middle) return [];
    const [x, y] = onMap(middle.lon, middle.lat);
    const href = listHref({ path: `${facet.folder}/${term.id}` });
    return [{ name: term.label, count: events.length, href, x, y }];
  });
  const clusters = clustersOf(
    pins.map(({ x }) => x),
    pins.map(({ y }) => y),
    pins.map(({ count }) => count),
    radius,
  );
  return clusters.flatMap(({ members: [heaviest = -1] }) => pins[heaviest] ?? []).slice(0, most);
}
