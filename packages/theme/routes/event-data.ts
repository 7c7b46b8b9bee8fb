import type { FeedFormat } from '@echosciences/aggregate';
import { dataFormats } from '@echosciences/aggregate';
import { contentTypes } from '@echosciences/schemas';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { FeedSource } from '../lib/feeds.ts';
import { channelOf, eventSources } from '../lib/feeds.ts';
import { filePaths } from '../lib/file-paths.ts';
import { keyed } from '../lib/static-paths.ts';

type Extension = keyof typeof dataFormats;

interface Props extends Record<string, unknown> {
  source: FeedSource;
  extension: Extension;
}

const BASE = `${contentTypes.event.path}/`;

/** `/api/v1/evenements/themes/climat.json`: the open data of the agenda's lists, as of the whole. */
export const getStaticPaths = (async ({ routePattern }) => {
  const { extension, paramsOf } = filePaths<Extension>(routePattern);
  const paths = (await eventSources()).flatMap((source) => {
    const params = source.path.startsWith(BASE) && paramsOf(source.path.slice(BASE.length));
    return params ? [{ params, props: { source, extension } }] : [];
  });
  return keyed(paths);
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { source, extension }, url }) => {
  const { mimeType, serialize }: FeedFormat = dataFormats[extension];
  return new Response(serialize(source.items, channelOf(source, url.pathname)), {
    headers: { 'content-type': mimeType },
  });
};
