import imageTools from 'virtual:echosciences/image-tools';
import type { APIRoute } from 'astro';
import { siteCard } from '../lib/images/social-card.ts';

/** `/partage/site.jpg`: what is shown of the site where a page of it is shared. */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await imageTools.draw(siteCard)), {
    headers: { 'content-type': 'image/jpeg' },
  });
