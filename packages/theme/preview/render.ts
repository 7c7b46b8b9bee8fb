import EntryCard from 'virtual:echosciences/components/EntryCard';
import type { Item, SourceEntry } from '@echosciences/aggregate';
import { itemOf } from '@echosciences/aggregate';
import type { ContentTypeKey, EntryData } from '@echosciences/schemas';
import { allContentTypes, parse } from '@echosciences/schemas';
import type { SSRResult } from 'astro';
import { renderToString, unescapeHTML } from 'astro/runtime/server/index.js';
import { z } from 'zod';
import EntryPage from '../components/EntryPage.astro';
import { config, published } from './data.ts';
import type { ImageFinder } from './images.ts';
import { renderBody } from './markdown.ts';
import { showDraft } from './site.ts';

/** An entry as it is being written. */
export interface Draft {
  type: ContentTypeKey;
  /** The slug that it has or will have. */
  slug: string;
  /** Path of its file in the repository. */
  file: string;
  /** Its front matter, without what is empty. */
  data: Record<string, unknown>;
  /** Its text, in Markdown. */
  body: string;
  imageOf: ImageFinder;
}

/** HTML of what readers will see, or what keeps them from it, in French. */
export type Rendering = { card: string; page: string } | { problems: string[] };

// Compiled schemas would need `eval`, which the policy of the page refuses.
z.config({ jitless: true });

/** One after the other: what components ask of the site depends on the draft that is shown. */
let last: Promise<unknown> = Promise.resolve();

/** Renders a draft with the components of the site's own pages. */
export function render(draft: Draft): Promise<Rendering> {
  const rendering = last.then(() => renderDraft(draft));
  last = rendering.catch(() => undefined);
  return rendering;
}

async function renderDraft({
  type: key,
  slug,
  file,
  data,
  body,
  imageOf,
}: Draft): Promise<Rendering> {
  const type = allContentTypes.find((candidate) => candidate.key === key);
  if (!type) throw new Error(`[preview] unknown content type "${key}".`);
  const parsed = parse(type.schema, data);
  if ('problems' in parsed) return { problems: parsed.problems.map(({ message }) => message) };
  const entry: SourceEntry = { type, slug, data: parsed.data as unknown as EntryData };
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

type Component = Parameters<typeof renderToString>[1];

/** HTML of a component: the little that Astro's runtime asks of a page is all that a fragment needs. */
async function toHtml(
  component: unknown,
  props: Record<string, unknown>,
  slot?: string,
): Promise<string> {
  const result = {
    createAstro: (own: Record<string, unknown>) => ({ props: own }),
    compressHTML: 'jsx',
    partial: true,
    renderers: [],
    styles: new Set(),
    scripts: new Set(),
    links: new Set(),
    componentMetadata: new Map(),
    // Scripts of components are for readers' pages.
    inlinedScripts: { get: () => '' },
    _metadata: {
      hasRenderedHead: true,
      headInTree: false,
      extraHead: [],
      propagators: new Set(),
      renderedScripts: new Set(),
      hasDirectives: new Set(),
      rendererSpecificHydrationScripts: new Set(),
      pendingSlotEvaluations: [],
      templateDepth: 0,
    },
  } as unknown as SSRResult;
  const slots = slot === undefined ? {} : { default: () => unescapeHTML(slot) };
  return String(await renderToString(result, component as Component, props, slots));
}
