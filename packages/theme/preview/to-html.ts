import type { SSRResult } from 'astro';
import { renderSlotToString, renderToString, unescapeHTML } from 'astro/runtime/server/index.js';

type Component = Parameters<typeof renderToString>[1];
type Slot = Parameters<typeof renderSlotToString>[1];

/** HTML of a component: the little that Astro's runtime asks of a page is all that a fragment needs. */
export async function toHtml(
  component: unknown,
  props: Record<string, unknown>,
  slot?: string,
): Promise<string> {
  const result = {
    createAstro: (own: Record<string, unknown>, given: Record<string, Slot>) => ({
      props: own,
      slots: {
        render: async (name: string) =>
          String(await renderSlotToString(result, given[name] as Slot)),
      },
    }),
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
