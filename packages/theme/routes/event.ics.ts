import type { Item } from '@echosciences/aggregate';
import { feedFormats } from '@echosciences/aggregate';
import { channelOf } from '../lib/feeds.ts';
import { fileRoute } from '../lib/file-route.ts';
import { loadSite } from '../lib/site.ts';

/** `/agenda/<slug>.ics`: one event, past ones too. */
export const { getStaticPaths, GET } = fileRoute<{ item: Item }>(
  async () => {
    const { own } = await loadSite();
    return own
      .filter(({ type }) => type === 'event')
      .map((item) => ({ params: { slug: item.id }, props: { item } }));
  },
  ({ item }, address) => {
    const { title, summary: description, path: pagePath } = item;
    const { mimeType, bytes } = feedFormats.ics;
    return { bytes: bytes([item], channelOf({ title, description, pagePath }, address)), mimeType };
  },
);
