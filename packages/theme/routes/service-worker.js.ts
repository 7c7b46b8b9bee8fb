import script from 'virtual:echosciences/worker-script';
import type { APIRoute } from 'astro';

/** `/service-worker.js`: browsers ask for it again by themselves, at this address for ever. */
export const GET: APIRoute = () =>
  new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
