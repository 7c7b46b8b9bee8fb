import script from 'virtual:echosciences/widget-script';
import type { APIRoute } from 'astro';

/** `/widget/agenda.js`: the script of `<echosciences-agenda>`, at an address that never changes. */
export const GET: APIRoute = () =>
  new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
