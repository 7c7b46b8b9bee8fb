import config from 'virtual:echosciences/config';
import type { APIRoute } from 'astro';

/**
 * `/admin/vacances.json`: the school holidays of all zones and the zone of the territory, if it has
 * one; the CMS leaves them out of sessions that repeat.
 */
export const GET: APIRoute = () => {
  const { site, schoolHolidays } = config;
  const zone = 'schoolZone' in site ? site.schoolZone : undefined;
  return Response.json({ zone, holidays: schoolHolidays });
};
