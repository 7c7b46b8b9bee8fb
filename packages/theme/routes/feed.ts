import { feedFormats } from '@echosciences/aggregate';
import { contentTypes } from '@echosciences/schemas';
import type { FeedSource } from '../lib/feeds.ts';
import { channelOf, feedItems, feedSources } from '../lib/feeds.ts';
import { filePaths } from '../lib/file-paths.ts';
import { fileRoute } from '../lib/file-route.ts';

type Extension = keyof typeof feedFormats;

/** `/flux/articles.xml`, `/flux/agenda/themes/climat.ics`… Only lists that hold events have a calendar. */
export const { getStaticPaths, GET } = fileRoute<{ source: FeedSource; extension: Extension }>(
  async ({ routePattern }) => {
    const { extension, paramsOf } = filePaths<Extension>(routePattern);
    const sources = await feedSources();
    return sources
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
  },
  ({ source, extension }, address) => {
    const { mimeType, bytes } = feedFormats[extension];
    return {
      bytes: bytes(feedItems(source, extension), channelOf(source, address)),
      mimeType,
    };
  },
);
