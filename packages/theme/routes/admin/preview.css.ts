import config from 'virtual:echosciences/config';
import type { APIRoute } from 'astro';
import { accentStyles } from '../../lib/accents.ts';
import styles from '../../preview/styles.css?inline';

/** `/admin/apercu.css`: what entries look like, for the previews of the CMS, whose page says no hue. */
export const GET: APIRoute = () =>
  new Response(`${styles}\n:root { --hue: ${config.site.hue}; }\n${accentStyles(config)}`, {
    headers: { 'content-type': 'text/css' },
  });
