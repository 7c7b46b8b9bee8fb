import communes from 'virtual:echosciences/territory-communes';
import type { APIRoute } from 'astro';

/** `/admin/communes.json`: the communes that the CMS offers for an address. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(communes), { headers: { 'content-type': 'application/json' } });
