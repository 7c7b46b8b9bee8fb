import code from 'virtual:echosciences/preview-script';
import type { APIRoute } from 'astro';

/** `/admin/apercu.js`: what renders entries in the previews of the CMS. */
export const GET: APIRoute = () =>
  new Response(code, { headers: { 'content-type': 'text/javascript' } });
