import { defineHastPlugin } from 'satteri';
import type { BodyFacts } from '../../lib/body-facts.ts';
import { factsIn } from '../../lib/body-facts.ts';
import { escapeHtml } from '../../lib/escape-html.ts';
import { texts } from '../../texts.ts';
import type { Element } from './hast.ts';
import { element, onlyElementOf } from './hast.ts';
import type { Player } from './players.ts';
import { playerOf } from './players.ts';

/** What a player may do: all but move the page that shows it, or ask for anything of the device. */
const SANDBOX = [
  'allow-same-origin',
  'allow-scripts',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-presentation',
];
const ALLOWED = 'autoplay; encrypted-media; fullscreen; picture-in-picture';

/**
 * A paragraph that holds one link to a video or a sound becomes its player, of which nothing is
 * asked before a reader does: a frame with a page of our own, whose link leads to the player, or the
 * browser's own controls without preloading. No script, in any browser.
 */
export function embeds(peertubeHosts: readonly string[]) {
  return defineHastPlugin({
    name: 'embeds',
    // Of no use to the plugin: Astro sees by it that what it rendered with other hosts is stale.
    peertubeHosts,
    element: {
      filter: ['p'],
      visit(paragraph, context) {
        const link = onlyElementOf(paragraph);
        const href = link?.tagName === 'a' && link.properties.href;
        const player = typeof href === 'string' ? playerOf(href, peertubeHosts) : undefined;
        if (!link || typeof href !== 'string' || !player) return undefined;
        const { astro } = context.data;
        if (astro) allow(player, factsIn(astro.frontmatter));
        return facade(player, href, titleIn(context.textContent(link)));
      },
    },
  });
}

function allow({ kind, url }: Player, { frameOrigins, mediaOrigins }: BodyFacts) {
  const origins = kind === 'frame' ? frameOrigins : mediaOrigins;
  const { origin } = new URL(url);
  if (!origins.includes(origin)) origins.push(origin);
}

/** What a link says, unless it is its own address. */
function titleIn(written: string): string | undefined {
  const title = written.trim();
  return title === '' || /^(?:https?:\/\/|www\.)/.test(title) ? undefined : title;
}

function facade(player: Player, href: string, title: string | undefined): Element {
  const { kind, host } = player;
  const name = title ?? texts.embedUntitled[kind];
  return element(
    'figure',
    { className: ['embed', `embed--${kind}`] },
    kind === 'frame' ? frameOf(player, name) : controlsOf(player, name),
    element(
      'figcaption',
      {},
      element('a', { href, rel: ['external', 'noopener'] }, name),
      ` (${host})`,
      element('small', { className: ['embed__notice'] }, texts.embedNotice(kind, host)),
    ),
  );
}

/** A frame whose own page is in the attribute: it comes with the policy of the page around it. */
function frameOf({ url, host }: Player, title: string): Element {
  const page = [
    `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${escapeHtml(title)}</title>`,
    '<link rel="stylesheet" href="/lecteur.css">',
    `<a href="${escapeHtml(url)}"><strong>${escapeHtml(title)}</strong> <span>${escapeHtml(texts.embedPlay(host))}</span></a>`,
  ];
  return element('iframe', {
    className: ['embed__frame'],
    title: texts.embedFrame(title, host),
    srcDoc: page.join(''),
    sandbox: SANDBOX,
    allow: ALLOWED,
    loading: 'lazy',
  });
}

function controlsOf({ kind, url }: Player, title: string): Element {
  return element(kind, { controls: true, preload: 'none', src: url, ariaLabel: title });
}
