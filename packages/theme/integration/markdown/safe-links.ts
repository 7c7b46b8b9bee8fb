import { defineMdastPlugin } from 'satteri';

const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** A link leads to a page, a mail or a phone; what would run a script leads nowhere. */
export const safeLinks = defineMdastPlugin({
  name: 'safe-links',
  link(node, context) {
    if (!isSafe(node.url)) context.setProperty(node, 'url', '#');
  },
  definition(node, context) {
    if (!isSafe(node.url)) context.setProperty(node, 'url', '#');
  },
});

function isSafe(url: string): boolean {
  const base = 'https://site.invalid/';
  return URL.canParse(url, base) && SAFE_PROTOCOLS.has(new URL(url, base).protocol);
}
