import config from 'virtual:echosciences/config';
import type { APIRoute } from 'astro';
import { publishedLetters } from '../lib/letter/published.ts';

type Rule = [path: string, headers: Record<string, string>];

/** Names there change with what the file holds. */
const FOR_EVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };
/** Any page of another site may read it. */
const OPEN = { 'Access-Control-Allow-Origin': '*' };
/** Who reads by program may read a little late. */
const SOON = { 'Cache-Control': 'public, max-age=600' };
/** The site's own pages alone may frame it. */
const OWN_FRAMES = { 'Content-Security-Policy': "frame-ancestors 'self'" };

/** Letters have their styles on their elements, which no page of the site may: alone, without script. */
const LETTER_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/**
 * `/_headers`: the response headers that a host is to add, in the format that Netlify and Cloudflare
 * Pages read; those of Caddy and nginx are made from it (scripts/deploy/hosts/). Both join the values of a header
 * that two rules give, so no address gets one twice. What no rule names, pages above all, they serve
 * with `max-age=0, must-revalidate`.
 */
export const GET: APIRoute = async () => {
  const letters = await publishedLetters();
  const rules: Rule[] = [
    [
      '/*',
      {
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        // « Près de moi » asks for the position, sharing for the device's own sheet; nothing else.
        'Permissions-Policy':
          'geolocation=(self), web-share=(self), camera=(), microphone=(), payment=(), usb=()',
        // The portal's agenda stands in frames of other sites.
        ...(config.isNational ? {} : OWN_FRAMES),
      },
    ],
    ['/_astro/*', FOR_EVER],
    ['/pagefind/fragment/*', FOR_EVER],
    ['/pagefind/index/*', FOR_EVER],
    ['/pagefind/archives/fragment/*', FOR_EVER],
    ['/pagefind/archives/index/*', FOR_EVER],
    ['/api/v1/*', { ...OPEN, ...SOON }],
    ['/flux/*', { ...OPEN, ...SOON }],
    ['/service-worker.js', { 'Cache-Control': 'no-cache' }],
    // Open at the end: some hosts leave out `.html`.
    ...letters.map(
      ({ path }): Rule => [
        `${path}lettre*`,
        { 'Content-Security-Policy': LETTER_POLICY, 'X-Robots-Tag': 'noindex' },
      ],
    ),
    // Files have no head in which to say it.
    ['/tableau-de-bord/*', { 'X-Robots-Tag': 'noindex' }],
    // The script's address never changes: its readers ask again soon.
    ...(config.isNational
      ? ([
          ['/widget/*', { ...OPEN, ...SOON }],
          ['/admin/*', OWN_FRAMES],
        ] satisfies Rule[])
      : []),
  ];
  return new Response(rules.map(block).join(''));
};

function block([path, headers]: Rule): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [path, ...lines, ''].join('\n');
}
