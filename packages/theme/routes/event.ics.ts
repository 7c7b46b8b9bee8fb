import type { Item } from '@echosciences/aggregate';
import { feedFormats } from '@echosciences/aggregate';
import type { APIRoute, GetStaticPaths } from 'astro';
import { channelOf } from '../lib/feeds.ts';
import { loadSite } from '../lib/site.ts';
import { keyed } from '../lib/static-paths.ts';

/** `/agenda/<slug>.ics`: one event, past ones too. */
export const getStaticPaths = (async () => {
  const { own } = await loadSite();
  return keyed(
    own
      .filter(({ type }) => type === 'event')
      .map((item) => ({ params: { slug: item.id }, props: { item } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ item: Item }> = ({ props: { item }, url }) => {
  const { title, summary, path } = item;
  const source = { path, title, description: summary, pagePath: path, items: [item] };
  const { mimeType, serialize } = feedFormats.ics;
  return new Response(serialize([item], channelOf(source, url.pathname)), {
    headers: { 'content-type': mimeType },
  });
};
