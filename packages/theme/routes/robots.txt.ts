import type { APIRoute } from 'astro';
import { absolute } from '../lib/links.ts';

export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nDisallow: /recherche/\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`,
  );
