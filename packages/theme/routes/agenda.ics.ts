import { feedFormats } from '@echosciences/aggregate';
import type { APIRoute } from 'astro';
import { channelOf, eventSources, feedItems } from '../lib/feeds.ts';

/** `/agenda.ics`: the same as `/flux/agenda.ics`, at an address that one can say aloud. */
export const GET: APIRoute = async () => {
  const [agenda] = await eventSources();
  if (!agenda) throw new Error('[agenda.ics] the agenda itself is not among its lists.');
  const { mimeType, bytes } = feedFormats.ics;
  return new Response(bytes(feedItems(agenda, 'ics'), channelOf(agenda, '/agenda.ics')), {
    headers: { 'content-type': mimeType },
  });
};
