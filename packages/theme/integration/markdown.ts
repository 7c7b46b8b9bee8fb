import type { HastPluginList, MdastPluginList } from 'satteri';
import { embeds } from './markdown/embeds.ts';
import { figures } from './markdown/figures.ts';
import { footnotes } from './markdown/footnotes.ts';
import { frenchTypography } from './markdown/french-typography.ts';
import { headingIds } from './markdown/heading-ids.ts';
import { imageWidths } from './markdown/image-widths.ts';
import { noRawHtml } from './markdown/no-raw-html.ts';
import { restrictedMdx } from './markdown/restricted-mdx.ts';
import { safeLinks } from './markdown/safe-links.ts';
import { tables } from './markdown/tables.ts';
import { wordCount } from './markdown/word-count.ts';

/** What bodies go through: as Markdown first, then as the HTML made of it. */
export function markdownPlugins(peertubeHosts: readonly string[] = []) {
  return {
    mdastPlugins: [frenchTypography, noRawHtml, safeLinks, restrictedMdx, wordCount],
    hastPlugins: [embeds(peertubeHosts), figures, imageWidths, tables, headingIds],
  } satisfies { mdastPlugins: MdastPluginList; hastPlugins: HastPluginList };
}

/** All that bodies are rendered with. */
export function satteriOptions(peertubeHosts: readonly string[] = []) {
  return {
    ...markdownPlugins(peertubeHosts),
    features: { smartPunctuation: false, gfm: { footnotes } },
  };
}
