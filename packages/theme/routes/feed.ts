import { feedFormats } from '@echosciences/aggregate';
import { contentTypes } from '@echosciences/schemas';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { FeedSource } from '../lib/feeds.ts';
import { channelOf, feedItems, feedSources } from '../lib/feeds.ts';
import { filePaths } from '../lib/file-paths.ts';
import { keyed } from '../lib/static-paths.ts';

type Extension = keyof typeof feedFormats;

interface Props extends Record<string, unknown> {
  source: FeedSource;
  extension: Extension;
}

/** `/flux/articles.xml`, `/flux/agenda/themes/climat.ics`… Only lists that hold events have a calendar. */
export const getStaticPaths = (async ({ routePattern }) => {
  const { extension, paramsOf } = filePaths<Extension>(routePattern);
  const sources = await feedSources();
  const paths = sources
    .filter(
      ({ items, path }) =>
        extension !== 'ics' ||
        path.split('/')[0] === contentTypes.event.path ||
        items.some(({ type }) => type === 'event'),
    )
    .flatMap((source) => {
      const params = paramsOf(source.path);
      return params ? [{ params, props: { source, extension } }] : [];
    });
  return keyed(paths);
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { source, extension }, url }) => {
  const { mimeType, serialize } = feedFormats[extension];
  const items = feedItems(source, extension);
  return new Response(serialize(items, channelOf(source, url.pathname)), {
    headers: { 'content-type': mimeType },
  });
};
