import type { HastPluginList, MdastPluginList } from 'satteri';
import { astroMarks } from './markdown/astro-marks.ts';
import { embeds } from './markdown/embeds.ts';
import { figures } from './markdown/figures.ts';
import { footnotes } from './markdown/footnotes.ts';
import { frenchTypography } from './markdown/french-typography.ts';
import { headingIds } from './markdown/heading-ids.ts';
import { imageWidths } from './markdown/image-widths.ts';
import { links } from './markdown/links.ts';
import { listedHtml } from './markdown/listed-html.ts';
import { ownImages } from './markdown/own-images.ts';
import { restrictedMdx } from './markdown/restricted-mdx.ts';
import { tables } from './markdown/tables.ts';
import { wordCount } from './markdown/word-count.ts';

/** What bodies go through: as Markdown first, then as the HTML made of it. */
export function markdownPlugins(peertubeHosts: readonly string[]) {
  return {
    mdastPlugins: [frenchTypography, ownImages, restrictedMdx, wordCount],
    hastPlugins: [
      listedHtml,
      links,
      embeds(peertubeHosts),
      figures,
      imageWidths,
      tables,
      headingIds,
      astroMarks,
    ],
  } satisfies { mdastPlugins: MdastPluginList; hastPlugins: HastPluginList };
}

/** All that bodies are rendered with. */
export function satteriOptions(peertubeHosts: readonly string[] = []) {
  return {
    ...markdownPlugins(peertubeHosts),
    features: { smartPunctuation: false, gfm: { footnotes } },
  };
}
