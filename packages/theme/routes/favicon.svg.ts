import config from 'virtual:echosciences/config';
import type { APIRoute } from 'astro';
import { MARK_PATH, MARK_POINT, MARK_SIDE, MARK_STROKE } from '../lib/mark.ts';

/** The mark in the territory's colour, for light tabs as for dark ones. */
export const GET: APIRoute = () => {
  const { hue } = config.site;
  const { cx, cy, r } = MARK_POINT;
  return new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${MARK_SIDE} ${MARK_SIDE}"><style>:root{color:oklch(48% 0.14 ${hue})}@media(prefers-color-scheme:dark){:root{color:oklch(80% 0.12 ${hue})}}</style><circle cx="${cx}" cy="${cy}" r="${r}" fill="currentColor"/><path d="${MARK_PATH}" fill="none" stroke="currentColor" stroke-width="${MARK_STROKE}"/></svg>`,
    { headers: { 'content-type': 'image/svg+xml' } },
  );
};
