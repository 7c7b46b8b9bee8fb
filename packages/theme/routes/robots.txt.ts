import type { APIRoute } from 'astro';
import { absolute } from '../lib/links.ts';

/** Everything may be crawled: a page that is not to be indexed says so itself, and must be read for it. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nDisallow:\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`);
