import config from 'virtual:echosciences/config';
import type { APIRoute } from 'astro';
import { publishedLetters } from '../lib/letter/published.ts';

/** What pages of other sites may read, by address. */
const OPEN = ['/api/v1/*', '/flux/*'];

const LETTER_POLICY =
  "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/**
 * `/_headers`: the response headers that a host is to add, in the format that Netlify and Cloudflare
 * Pages read. docs/integrer-un-agenda.md has the same for nginx and Apache.
 */
export const GET: APIRoute = async () => {
  const open = ['Access-Control-Allow-Origin: *'];
  const rules: [path: string, headers: string[]][] = OPEN.map((path) => [path, open]);
  // The script's address never changes: its readers ask again soon.
  if (config.isNational) rules.push(['/widget/*', [...open, 'Cache-Control: public, max-age=600']]);
  // The letters have their styles on their elements, which no page of the site may: alone and without
  // a script. The addresses are open at the end: some hosts leave out `.html`.
  for (const { path } of await publishedLetters()) {
    rules.push([`${path}lettre*`, [LETTER_POLICY, 'X-Robots-Tag: noindex']]);
  }
  return new Response(
    rules
      .map(([path, headers]) => [path, ...headers.map((line) => `  ${line}`), ''].join('\n'))
      .join(''),
  );
};
