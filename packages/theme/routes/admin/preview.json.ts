import config from 'virtual:echosciences/config';
import type { APIRoute } from 'astro';
import { fallbackOf } from '../../lib/images/fallback.ts';
import { loadSite } from '../../lib/site.ts';
import type { PreviewData } from '../../preview/site-data.ts';
import { KNOWN_KEYS } from '../../preview/site-data.ts';

/** `/admin/apercu.json`: what previews know of the site. */
export const GET: APIRoute = async () => {
  const { own, coverOf } = await loadSite();
  const covers = await Promise.all(
    own.map(async (item) => {
      const cover = coverOf(item);
      if (!cover) return [];
      const { src, width, height } = await fallbackOf(cover.src);
      return [
        [`${item.type}/${item.id}`, { src, width, height, alt: cover.alt, credit: cover.credit }],
      ];
    }),
  );
  const data = {
    config: Object.fromEntries(
      KNOWN_KEYS.map((key) => [key, config[key]]),
    ) as PreviewData['config'],
    items: own,
    covers: Object.fromEntries(covers.flat()),
  } satisfies PreviewData;
  return Response.json(data);
};
