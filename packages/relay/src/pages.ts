import type { Refusal } from './refusals.ts';
import { REFUSALS } from './refusals.ts';

/** Style of the pages. */
export const STYLE =
  ':root{color-scheme:light dark;font:1.125rem/1.5 system-ui,sans-serif}body{max-width:36rem;margin:3rem auto;padding:0 1rem}h1{font-size:1.375rem;line-height:1.3}';

/** Nothing but the relay's own script and style; no frame, no form, no other address. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Headers of every answer. */
export const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': POLICY,
  // The window must keep its link with the page that opened it.
  'cross-origin-opener-policy': 'unsafe-none',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** The page that hands a token over to the administration that opened it. */
export function successPage(token: string, origins: readonly string[]): Response {
  const waiting: [string, string, string] = [
    'waiting',
    'Connexion en cours…',
    'Cette fenêtre se ferme d’elle-même.',
  ];
  return page(200, [waiting, ...STRANDED], {
    outcome: 'success',
    content: JSON.stringify({ provider: 'github', token }),
    origins: origins.join(' '),
  });
}

/** The page that says why a login failed; also says so to the administration that opened it. */
export function refusalPage(refusal: Refusal, origins: readonly string[]): Response {
  const { status, title, advice } = REFUSALS[refusal];
  return page(status, [['refused', title, advice]], {
    outcome: 'error',
    content: JSON.stringify({ message: `${title} ${advice}` }),
    origins: origins.join(' '),
  });
}

/** What to say when nobody takes the token. */
const STRANDED: [part: string, title: string, advice: string][] = [
  [
    'alone',
    'L’administration s’est fermée.',
    'Fermez cette fenêtre, rouvrez l’administration de votre site et cliquez sur « Se connecter ».',
  ],
  [
    'silent',
    'L’administration ne répond pas.',
    'Fermez cette fenêtre, rechargez l’administration de votre site et cliquez sur « Se connecter ».',
  ],
  [
    'foreign',
    'Ce site n’est pas dans la liste du relais.',
    'Prévenez la personne qui s’occupe du site : son adresse manque dans les réglages du relais (ORIGINS).',
  ],
];

function page(
  status: number,
  parts: readonly [part: string, title: string, advice: string][],
  data: Record<'outcome' | 'content' | 'origins', string>,
): Response {
  const attributes = Object.entries(data)
    .map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`)
    .join('');
  const body = parts
    .map(
      ([part, title, advice], index) =>
        `<main data-part="${part}"${index > 0 ? ' hidden' : ''}><h1>${escapeHtml(title)}</h1><p>${escapeHtml(advice)}</p></main>`,
    )
    .join('');
  const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Connexion à l’administration</title><link rel="stylesheet" href="/connexion.css"></head><body${attributes}>${body}<script src="/connexion.js"></script></body></html>`;
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
