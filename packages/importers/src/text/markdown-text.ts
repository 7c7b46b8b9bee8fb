import { bodyFaults } from '@echosciences/content/body-faults';
import { intricacy } from '@echosciences/content/intricacy';
import { remembered } from '@echosciences/schemas';
import type { Nodes, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { parseEntities } from 'parse-entities';
import type { RichText } from '../record.ts';
import { visible } from './characters.ts';
import { prose } from './prose.ts';
import { shorten } from './shorten.ts';
import { cleanBlocks } from './tree/clean.ts';
import { fromHtmlText, looksLikeHtml, withLines } from './tree/html.ts';
import { plainLines } from './tree/lines.ts';
import { fromMarkdownText, markdownOf } from './tree/markdown.ts';
import { fromPlainText } from './tree/plain.ts';

/** Of a source's text, what is read at all, in characters: announcements have a tenth. */
const LONGEST = 60_000;

/** Words of a body; beyond 5000, `pnpm check` warns that the page is heavy. */
const MOST_WORDS = 4800;

/** The blocks of a source's text that a body may hold: summary, body and vocabulary each read the same texts. */
export const cleanBlocksOf = remembered(({ text, format }: RichText) =>
  withinWords(cleanBlocks(parse(visible(text.slice(0, LONGEST)), format))),
);

/** Blocks as Markdown in which `pnpm check` finds nothing, whatever they hold. */
export function writeBlocks(blocks: readonly RootContent[]): string {
  const markdown = visible(markdownOf([...blocks]));
  return bodyFaults(markdown, []).length === 0 ? markdown : '';
}

function parse(text: string, format: RichText['format']): RootContent[] {
  if (format === 'html') return fromHtmlText(withLines(unescapedTags(text)));
  if (format === 'markdown' && !/^\s*<(?:p|div|ul|ol|h[1-6]|table|section|article)\b/i.test(text)) {
    return intricacy(text) ? fromPlainText(text) : fromMarkdownText(text);
  }
  if (looksLikeHtml(text)) return fromHtmlText(withLines(text));
  return fromPlainText(format === 'plain' ? withoutReferences(text) : text);
}

/** HTML that was escaped once more on its way: `&lt;p&gt;`. */
function unescapedTags(text: string): string {
  return looksLikeHtml(text) || !/&lt;\/?(?:p|br|div|strong|b|ul|li)\b/i.test(text)
    ? text
    : parseEntities(text);
}

/** Plain text that was HTML before has its references left: `l&#039;été`. */
function withoutReferences(text: string): string {
  return text.replace(/&(?:[a-z]{2,8}|#\d{2,5}|#x[\da-f]{2,4});/gi, (reference) =>
    visible(parseEntities(reference)),
  );
}

/**
 * The same blocks, written and read until they no longer change: Markdown has texts that do not say
 * what they were made of. Those that never come to rest give their words alone.
 */
export function settled(blocks: RootContent[]): RootContent[] {
  let current = blocks;
  let written = writeBlocks(simple(current));
  for (let round = 0; round < 4; round++) {
    current = simple(cleanBlocks(fromMarkdownText(written)));
    const again = writeBlocks(current);
    if (again === written && (written !== '' || blocks.length === 0)) return current;
    written = again;
  }
  return bare(blocks);
}

/** A block that Markdown cannot write as it is loses its emphasis; one that is a flood of signs, all. */
function simple(blocks: readonly RootContent[]): RootContent[] {
  return blocks.map((block) => [block, flat(block)].find(isWritable) ?? lettersOnly(block));
}

function isWritable(block: RootContent): boolean {
  const written = markdownOf([block]);
  return !/&#x/i.test(written) && !intricacy(written);
}

function flat<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[])
    .map(flat)
    .flatMap((child) =>
      EMPHASIS.has(child.type) && 'children' in child ? child.children : [child],
    );
  return { ...node, children };
}

const EMPHASIS = new Set(['emphasis', 'strong', 'delete']);

function lettersOnly(block: RootContent): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value: lettersOf(block) }] };
}

/** Words without any sign that Markdown knows. */
function bare(blocks: readonly RootContent[]): RootContent[] {
  const paragraphs = blocks.filter((block) => lettersOf(block) !== '').map(lettersOnly);
  return writeBlocks(paragraphs) === '' ? [] : paragraphs;
}

function lettersOf(block: RootContent): string {
  const letters = textOf(block)
    .replace(/(?<=\S)\.(?=\S)/g, ' ')
    .replace(/[^\p{L}\p{N}\p{M} .,;?()«»…’€%–]/gu, ' ');
  return shorten(prose(letters).trim(), LONGEST_BLOCK);
}

/** Whole blocks, as many as a page holds; « … » tells that there were more. */
function withinWords(blocks: readonly RootContent[]): RootContent[] {
  let words = 0;
  const end = blocks.findIndex((block) => {
    words += wordsIn(block).length;
    return words > MOST_WORDS;
  });
  if (end < 0) return [...blocks];
  const [first] = blocks;
  const kept = end === 0 && first ? shorten(wordsIn(first).join(' '), LONGEST_BLOCK) : '…';
  return [
    ...blocks.slice(0, end),
    { type: 'paragraph', children: [{ type: 'text', value: kept }] },
  ];
}

/** Of a block that is longer than a page, in characters: nobody reads on. */
const LONGEST_BLOCK = 3000;

function wordsIn(block: RootContent): string[] {
  return plainLines([block]).join(' ').split(/\s+/);
}
