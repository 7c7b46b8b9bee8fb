import config from 'virtual:echosciences/config';
import imageTools from 'virtual:echosciences/image-tools';
import type { Item } from '@echosciences/aggregate';
import type { APIRoute, GetStaticPaths } from 'astro';
import { socialParams, withOwnImage } from '../lib/images/social.ts';
import { cardOf } from '../lib/images/social-card.ts';
import { loadSite } from '../lib/site.ts';
import { keyed } from '../lib/static-paths.ts';

/** `/partage/<rubrique>/<slug>.jpg`: what is shown of an entry where its page is shared. */
export const getStaticPaths = (async () => {
  const { own } = await loadSite();
  return keyed(
    withOwnImage(own, config.now).map((item) => ({
      params: socialParams(item),
      props: { item },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ item: Item }> = async ({ props: { item } }) =>
  new Response(new Uint8Array(await imageTools.draw(await cardOf(item))), {
    headers: { 'content-type': 'image/jpeg' },
  });
