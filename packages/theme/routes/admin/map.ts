import config from 'virtual:echosciences/config';
import { context, shapeOf, within } from '@echosciences/atlas';
import type { TerritoryMap } from '@echosciences/cms/address';
import type { APIRoute } from 'astro';
import { siteFrame } from '../../lib/map/frame.ts';

/** `/admin/carte.json`: the map on which the CMS places a pin. */
export const GET: APIRoute = () => Response.json(territoryMap());

function territoryMap(): TerritoryMap {
  const box = siteFrame();
  const land = [context.neighbours, ...context.uncovered, ...context.covered];
  return {
    box,
    territory: shapeOf(config.id)?.paths ?? [],
    land: land.map((path) => within(path, box)).filter(Boolean),
    departments: within(context.departments, box),
    rivers: within(context.rivers, box),
    credits: config.network.credits,
  };
}
