import config from 'virtual:echosciences/config';
import type { APIRoute } from 'astro';

/** What pages of other sites may read, by address. */
const OPEN = ['/api/v1/*', '/flux/*'];

/**
 * `/_headers`: the response headers that a host is to add, in the format that Netlify and Cloudflare
 * Pages read. docs/integrer-un-agenda.md has the same for nginx and Apache.
 */
export const GET: APIRoute = () => {
  const open = ['Access-Control-Allow-Origin: *'];
  const rules: [path: string, headers: string[]][] = OPEN.map((path) => [path, open]);
  // The script's address never changes: its readers ask again soon.
  if (config.isNational) rules.push(['/widget/*', [...open, 'Cache-Control: public, max-age=600']]);
  return new Response(
    rules
      .map(([path, headers]) => [path, ...headers.map((line) => `  ${line}`), ''].join('\n'))
      .join(''),
  );
};
