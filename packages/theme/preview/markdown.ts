import type { ImageFinder } from '@echosciences/cms';
import type { MarkdownHeading } from 'astro';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textContent } from 'hast-util-to-string';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { footnotes } from '../integration/markdown/footnotes.ts';
import { markdownPlugins } from '../integration/markdown.ts';
import type { BodyFacts } from '../lib/body-facts.ts';
import { factsIn } from '../lib/body-facts.ts';
import { runPlugins } from './visitors.ts';

interface RenderedBody {
  html: string;
  headings: MarkdownHeading[];
  facts: BodyFacts;
}

/**
 * A body's HTML as the build writes it: a parser of JavaScript in place of a native one, then the very
 * same plugins.
 */
export async function renderBody(
  markdown: string,
  { peertubeHosts, imageOf }: { peertubeHosts: readonly string[]; imageOf: ImageFinder },
): Promise<RenderedBody> {
  const { mdastPlugins, hastPlugins } = markdownPlugins(peertubeHosts);
  const frontmatter: Record<string, unknown> = {};
  const data = { astro: { frontmatter } };
  const source = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  runPlugins(source, mdastPlugins, { source: markdown, data });
  const tree = toHast(source, {
    // As `raw` nodes, of which the plugins leave none.
    allowDangerousHtml: true,
    footnoteLabel: footnotes.label,
    footnoteBackLabel: (index) => footnotes.backLabel(index + 1),
  }) as Root;
  runPlugins(tree, hastPlugins, { source: markdown, data });
  await showImages(tree, imageOf);
  const html = toHtml(tree);
  // As the build's parser does, so that both give the same text.
  return { html: html && `${html}\n`, headings: headingsOf(tree), facts: factsIn(frontmatter) };
}

/** An image that is not there leaves its place to its text. */
async function showImages(tree: Root, imageOf: ImageFinder): Promise<void> {
  const images: Element[] = [];
  visit(tree, { type: 'element', tagName: 'img' }, (image: Element) => {
    images.push(image);
  });
  for (const image of images) {
    const { src, widths, sizes, ...properties } = image.properties;
    image.properties = { ...properties, ...(await imageOf(decodeURI(String(src)))) };
  }
}

function headingsOf(tree: Root): MarkdownHeading[] {
  const headings: MarkdownHeading[] = [];
  visit(tree, 'element', (element: Element) => {
    const depth = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (!depth) return;
    const text = textContent(element);
    headings.push({ depth: Number(depth), slug: String(element.properties.id ?? ''), text });
  });
  return headings;
}
