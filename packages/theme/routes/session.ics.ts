import config from 'virtual:echosciences/config';
import type { EventItem } from '@echosciences/aggregate';
import { feedFormats, icsOfOccurrence, isEvent } from '@echosciences/aggregate';
import { hasEnded } from '@echosciences/calendar';
import { channelOf } from '../lib/feeds.ts';
import { fileRoute } from '../lib/file-route.ts';
import { sessionName } from '../lib/links.ts';
import { loadSite } from '../lib/site.ts';

/** `/agenda/<slug>/20261213T1830.ics`: one session to come of an event that has several. */
export const { getStaticPaths, GET } = fileRoute<{ item: EventItem; start: string }>(
  async () => {
    const { own } = await loadSite();
    return own
      .filter(isEvent)
      .filter(({ occurrences }) => occurrences.length > 1)
      .flatMap((item) =>
        item.occurrences
          .filter((occurrence) => !hasEnded({ occurrences: [occurrence] }, config.now))
          .map(({ start }) => ({
            params: { slug: item.id, session: sessionName(start) },
            props: { item, start },
          })),
      );
  },
  ({ item, start }, address) => {
    const { title, summary: description, path: pagePath } = item;
    const channel = channelOf({ title, description, pagePath }, address);
    return { bytes: icsOfOccurrence(item, start, channel), mimeType: feedFormats.ics.mimeType };
  },
);
