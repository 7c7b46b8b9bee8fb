import communes from 'virtual:echosciences/territory-communes';
import type { APIRoute } from 'astro';

/** `/admin/communes.json`: the communes that the CMS offers for an address. */
export const GET: APIRoute = () => Response.json(communes);
