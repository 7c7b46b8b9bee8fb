import type { Element, RootContent as HastContent, Nodes as HastNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { RootContent } from 'mdast';

/** Nothing of these is for a reader, or Markdown has no place for it. */
const REMOVED = new Set(
  `script style iframe frame frameset noframes object embed applet noscript template svg math canvas
   img picture video audio source track map area head title meta link base xml
   input button select textarea datalist option optgroup progress meter dialog`.split(/\s+/),
);

/** Looks without meaning in an announcement: their words alone stay. */
const UNWRAPPED = new Set('u mark code kbd samp tt var q abbr dfn ins font center wbr'.split(' '));

/** Deeper than people nest, and than recursive code may go. */
const DEEPEST = 150;

/** HTML, whole or a piece of it, however broken, as Markdown's tree (WHATWG HTML § 13.2, by parse5). */
export function fromHtmlText(html: string): RootContent[] {
  const flat = depthOf(html) > DEEPEST ? html.replace(/<[^<>]*>/g, ' ') : html;
  const tree = fromHtml(flat, { fragment: true });
  tree.children = tree.children.flatMap(kept);
  const converted = toMdast(tree, { document: true });
  return converted.type === 'root' ? converted.children : [converted as RootContent];
}

/** Whether a text is HTML: it has tags that people's editors write. */
export function looksLikeHtml(text: string): boolean {
  return /<(?:br\s*\/?|\/(?:p|div|span|strong|b|em|i|a|ul|ol|li|h[1-6]|u|font|td))\s*>/i.test(text);
}

/** HTML whose lines are its paragraphs, as calendars send it, has them told. */
export function withLines(html: string): string {
  return /<(?:p|br|div|li|td|h[1-6])\b/i.test(html) ? html : html.replace(/\n/g, '<br>');
}

function kept(node: HastContent): HastContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  if (REMOVED.has(node.tagName) || isHidden(node)) return [];
  const children = node.children.flatMap((child) => kept(child)) as Element['children'];
  const tagName = isPlain(node) ? 'span' : node.tagName;
  const { href, start } = node.properties;
  const properties = tagName === 'a' ? { href } : tagName === 'ol' ? { start } : {};
  return [{ type: 'element', tagName, properties, children } satisfies HastNodes];
}

function isPlain({ tagName, properties }: Element): boolean {
  if (UNWRAPPED.has(tagName)) return true;
  // What a word processor's clipboard wraps a whole text in.
  const isUndone = /font-weight:\s*(?:normal|400)/i.test(String(properties.style ?? ''));
  return isUndone && (tagName === 'b' || tagName === 'strong');
}

function isHidden({ properties }: Element): boolean {
  return (
    properties.hidden !== undefined ||
    /(?:display:\s*none|visibility:\s*hidden)/i.test(String(properties.style ?? ''))
  );
}

/** Elements that need no end tag. */
const NEVER_CLOSED =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|th|tr|dt|dd|option)$/i;

/** At least as deep as the tags of a text may nest; those that close by themselves are not counted. */
function depthOf(html: string): number {
  let [depth, deepest] = [0, 0];
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    if (NEVER_CLOSED.test(name)) continue;
    depth += end ? -1 : 1;
    deepest = Math.max(deepest, depth);
    depth = Math.max(depth, 0);
  }
  const opened = html.match(NESTS)?.length ?? 0;
  return opened > MOST_NESTING ? DEEPEST + 1 : deepest;
}

/** Tags that nest when they are not closed: past so many, ends may hide what stays open. */
const NESTS = /<(?:ul|ol|li|div|blockquote|table|b|i|em|strong|a|font|span)\b/gi;
const MOST_NESTING = 3000;
