import config from 'virtual:echosciences/config';
import type { APIRoute } from 'astro';

/** The mark in the territory's colour; OKLCH keeps the 17 equally strong. */
export const GET: APIRoute = () =>
  new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="oklch(55% 0.16 ${config.site.hue})" stroke-width="3.5" stroke-linecap="round"><circle cx="9" cy="23" r="3" fill="oklch(55% 0.16 ${config.site.hue})"/><path d="M9 12a11 11 0 0 1 11 11M9 4a19 19 0 0 1 19 19"/></svg>`,
    { headers: { 'content-type': 'image/svg+xml' } },
  );
