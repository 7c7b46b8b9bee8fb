import type { APIRoute, GetStaticPaths } from 'astro';
import { tableOf } from '../lib/agenda/compact.ts';
import { publishedAgenda } from '../lib/agenda/published.ts';
import type { EventsOnMap } from '../lib/map/data.ts';
import { encodePoints } from '../lib/map/data.ts';
import { pointsOf } from '../lib/map/points.ts';
import { pinnedEvents } from '../lib/pinned.ts';
import { loadSite } from '../lib/site.ts';
import { keyed } from '../lib/static-paths.ts';

/** `/carte/donnees/evenements.json`, `lieux.json`, `structures.json`: what the map reads besides the agenda's data. */
export const getStaticPaths = (async () => {
  const points = await pointsOf();
  return keyed([
    { params: { name: 'evenements' }, props: { data: (await eventsOnMap()) as unknown } },
    ...Object.entries(points).map(([name, list]) => ({
      params: { name },
      props: { data: encodePoints(list) as unknown },
    })),
  ]);
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ data: unknown }> = ({ props: { data } }) => Response.json(data);

async function eventsOnMap(): Promise<EventsOnMap> {
  const { agenda } = await publishedAgenda();
  const { upcoming } = await loadSite();
  const names: string[] = [];
  for (const [index, { location }] of upcoming.entries()) {
    const position = agenda.positions.of[index] ?? -1;
    if (position >= 0) names[position] ??= location?.city ?? '';
  }
  const pinned = new Set(pinnedEvents(upcoming));
  return {
    communes: tableOf(names, (name) => name),
    pinned: upcoming.flatMap((event, index): [number, string][] =>
      event.pinnedUntil && pinned.has(event) ? [[index, event.pinnedUntil]] : [],
    ),
  };
}
