import { feedFormats } from '@echosciences/aggregate';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { FEED_EXTENSIONS } from '../integration/routes.ts';
import type { FeedSource } from '../lib/feeds.ts';
import { channelOf, feedItems, feedSources } from '../lib/feeds.ts';

type Extension = (typeof FEED_EXTENSIONS)[number];

interface Props extends Record<string, unknown> {
  source: FeedSource;
  extension: Extension;
}

/** `/flux/articles.xml`, `/flux/communautes/<slug>.ics`… Only lists that hold events have a calendar. */
export const getStaticPaths = (async ({ routePattern }) => {
  const extension = routePattern.split('.').at(-1) as Extension;
  const isGrouped = routePattern.includes('[group]');
  const sources = await feedSources();
  return sources
    .filter(({ group }) => (group !== undefined) === isGrouped)
    .filter(({ items }) => extension !== 'ics' || items.some(({ type }) => type === 'event'))
    .map((source) => ({
      params: { group: source.group, name: source.name },
      props: { source, extension },
    }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { source, extension }, url }) => {
  const { mimeType, serialize } = feedFormats[extension];
  const items = feedItems(source.items, extension);
  return new Response(serialize(items, channelOf(source, url.pathname)), {
    headers: { 'content-type': mimeType },
  });
};
