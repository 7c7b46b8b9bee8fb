import { defineHastPlugin } from 'satteri';

const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const BASE = 'https://site.invalid/';

/**
 * A link leads to a page, a mail or a phone; what would run a script leads nowhere. Judged on the
 * address that the page will have, by the parser that browsers have. Links to other sites say so.
 */
export const links = defineHastPlugin({
  name: 'links',
  element: {
    filter: ['a'],
    visit(link, context) {
      const { href } = link.properties;
      if (typeof href !== 'string') return;
      const url = URL.canParse(href, BASE) ? new URL(href, BASE) : undefined;
      if (!url || !SAFE_PROTOCOLS.has(url.protocol)) context.setProperty(link, 'href', '#');
      else if (/^https?:$/.test(url.protocol) && url.origin !== new URL(BASE).origin) {
        context.setProperty(link, 'rel', ['external', 'noopener']);
      }
    },
  },
});
