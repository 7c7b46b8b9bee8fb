import { createEngine } from '../../lib/agenda/engine.ts';
import type { EventsOnMap, PointColumns, PointLayer } from '../../lib/map/data.ts';
import { decodePoints } from '../../lib/map/data.ts';
import { createSpots } from '../../lib/map/spots.ts';
import { loadAgenda } from '../agenda/data.ts';

/**
 * The events to come, their engine and where they are; places and structures as they are asked for.
 * @param onRenewed called when texts are gone because the site has been published anew
 * @throws TypeError or Error when the network or the server fails
 */
export async function loadMap(
  now: string,
  holidays: Parameters<typeof createEngine>[2],
  onRenewed: () => void,
) {
  const [data, onMap] = await Promise.all([loadAgenda(onRenewed), json<EventsOnMap>('evenements')]);
  const spots = createSpots();
  spots.addEvents(data.agenda, onMap);
  const loading = new Map<PointLayer, Promise<void>>();
  return {
    data,
    find: createEngine(data.events, now, holidays),
    spots,
    pinned: new Set(
      onMap.pinned.flatMap(([event, until]) => (until >= now.slice(0, 10) ? [event] : [])),
    ),
    async loadPoints(layer: PointLayer) {
      const points =
        loading.get(layer) ??
        json<PointColumns>(layer).then((columns) => spots.addPoints(layer, decodePoints(columns)));
      loading.set(layer, points);
      points.catch(() => loading.delete(layer));
      await points;
    },
  };
}

export type MapData = Awaited<ReturnType<typeof loadMap>>;

async function json<Value>(name: string): Promise<Value> {
  const response = await fetch(`/carte/donnees/${name}.json`);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}
