import config from 'virtual:echosciences/config';
import type { EventItem } from '@echosciences/aggregate';
import { feedFormats, icsOfOccurrence, isEvent } from '@echosciences/aggregate';
import { hasEnded } from '@echosciences/calendar';
import type { APIRoute, GetStaticPaths } from 'astro';
import { channelOf } from '../lib/feeds.ts';
import { sessionName } from '../lib/links.ts';
import { loadSite } from '../lib/site.ts';
import { keyed } from '../lib/static-paths.ts';

/** `/agenda/<slug>/20261213T1830.ics`: one session to come of an event that has several. */
export const getStaticPaths = (async () => {
  const { own } = await loadSite();
  const paths = own
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
  return keyed(paths);
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ item: EventItem; start: string }> = ({
  props: { item, start },
  url,
}) => {
  const { title, summary, path } = item;
  const source = { path, title, description: summary, pagePath: path, items: [item] };
  return new Response(icsOfOccurrence(item, start, channelOf(source, url.pathname)), {
    headers: { 'content-type': feedFormats.ics.mimeType },
  });
};
