import { feedFormats } from '@echosciences/aggregate';
import { contentTypes } from '@echosciences/schemas';
import type { APIRoute } from 'astro';
import { channelOf } from '../lib/feeds.ts';
import { loadSite } from '../lib/site.ts';

/** `/agenda.ics`: what is to come, for people's calendars. */
export const GET: APIRoute = async () => {
  const { list } = await loadSite();
  const { labels, path } = contentTypes.event;
  const source = {
    name: path,
    title: labels.plural,
    description: labels.intro,
    pagePath: `/${path}/`,
    items: list(contentTypes.event).current,
  };
  const { mimeType, serialize } = feedFormats.ics;
  return new Response(serialize(source.items, channelOf(source, '/agenda.ics')), {
    headers: { 'content-type': mimeType },
  });
};
