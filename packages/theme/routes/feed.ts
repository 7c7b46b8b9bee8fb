import { feedFormats } from '@echosciences/aggregate';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { FeedSource } from '../lib/feeds.ts';
import { channelOf, FEED_EXTENSIONS, feedItems, feedSources } from '../lib/feeds.ts';

/** `/flux/articles.xml`, `/flux/communautes/<slug>.ics`… */
export const getStaticPaths = (async () => {
  const sources = await feedSources();
  return sources.flatMap((source) =>
    FEED_EXTENSIONS.filter(
      (extension) => extension !== 'ics' || source.items.some(({ type }) => type === 'event'),
    ).map((extension) => ({
      params: { feed: `${source.name}.${extension}` },
      props: { source, extension },
    })),
  );
}) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  source: FeedSource;
  extension: (typeof FEED_EXTENSIONS)[number];
}

export const GET: APIRoute<Props> = ({ props: { source, extension }, url }) => {
  const { mimeType, serialize } = feedFormats[extension];
  const items = feedItems(source.items, extension);
  return new Response(serialize(items, channelOf(source, url.pathname)), {
    headers: { 'content-type': mimeType },
  });
};
