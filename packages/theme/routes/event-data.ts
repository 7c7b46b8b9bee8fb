import type { FeedFormat } from '@echosciences/aggregate';
import { dataFormats } from '@echosciences/aggregate';
import { contentTypes } from '@echosciences/schemas';
import type { FeedSource } from '../lib/feeds.ts';
import { channelOf, eventSources } from '../lib/feeds.ts';
import { filePaths } from '../lib/file-paths.ts';
import { fileRoute } from '../lib/file-route.ts';

type Extension = keyof typeof dataFormats;

const BASE = `${contentTypes.event.path}/`;

/** `/api/v1/evenements/themes/climat.json`: the open data of the agenda's lists, as of the whole. */
export const { getStaticPaths, GET } = fileRoute<{ source: FeedSource; extension: Extension }>(
  async ({ routePattern }) => {
    const { extension, paramsOf } = filePaths<Extension>(routePattern);
    return (await eventSources()).flatMap((source) => {
      const params = source.path.startsWith(BASE) && paramsOf(source.path.slice(BASE.length));
      return params ? [{ params, props: { source, extension } }] : [];
    });
  },
  ({ source, extension }, address) => {
    const { mimeType, bytes }: FeedFormat = dataFormats[extension];
    return { bytes: bytes(source.items, channelOf(source, address)), mimeType };
  },
);
