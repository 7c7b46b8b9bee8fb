import EntryCard from 'virtual:echosciences/components/EntryCard';
import type { Item, SourceEntry } from '@echosciences/aggregate';
import { itemOf } from '@echosciences/aggregate';
import type { Draft, ImageFinder, Renderer, Rendering } from '@echosciences/cms';
import type { EntryData } from '@echosciences/schemas';
import { allContentTypes } from '@echosciences/schemas';
import { z } from 'zod';
import EntryPage from '../components/EntryPage.astro';
import { config, published } from './data.ts';
import { renderBody } from './markdown.ts';
import { showDraft } from './site.ts';
import { toHtml } from './to-html.ts';

// Compiled schemas would need `eval`, which the policy of the page refuses.
z.config({ jitless: true });

/** One after the other: what components ask of the site depends on the draft that is shown. */
let last: Promise<unknown> = Promise.resolve();

/** Renders a draft with the components of the site's own pages. @throws ZodError on invalid data */
export const render: Renderer['render'] = (draft, imageOf) => {
  const rendering = last.then(() => renderDraft(draft, imageOf));
  last = rendering.catch(() => undefined);
  return rendering;
};

async function renderDraft(
  { type: key, slug, file, data, body }: Draft,
  imageOf: ImageFinder,
): Promise<Rendering> {
  const type = allContentTypes.find((candidate) => candidate.key === key);
  if (!type) throw new Error(`[preview] unknown content type "${key}".`);
  const entry: SourceEntry = { type, slug, data: type.schema.parse(data) as unknown as EntryData };
  const publisher = { territory: config.id, origin: config.origin };
  const item = itemOf(entry, publisher, placeOf);
  const { cover } = entry.data;
  const src = cover && (await imageOf(cover.src));
  showDraft(item, cover && src && { src, alt: cover.alt, credit: cover.credit });
  const { html, headings, facts } = await renderBody(body, {
    peertubeHosts: config.network.peertubeHosts,
    imageOf,
  });
  return {
    card: await toHtml(EntryCard, { item, level: 2 }),
    page: await toHtml(EntryPage, { item, file, headings, facts }, html),
  };
}

function placeOf(slug: string): Item<'place'> | undefined {
  return published.find((item): item is Item<'place'> => item.type === 'place' && item.id === slug);
}
