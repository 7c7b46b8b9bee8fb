import config from 'virtual:echosciences/config';
import type { APIRoute } from 'astro';
import style from '../styles/player.css?raw';

/**
 * `/lecteur.css`: how the frame of a video looks before its reader starts it. Its address never
 * changes: bodies, which are rendered before the site's styles are, name it.
 */
export const GET: APIRoute = () =>
  new Response(`:root { --hue: ${config.site.hue}; }\n${style}`, {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
