import { readFileSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { redirectFinder } from '@echosciences/content/redirects/find';
import { NATIONAL_ID } from '@echosciences/schemas';
import compression from 'compression';
import sirv from 'sirv';
import { mediaTypes } from '../deploy/media-types.ts';
import { readHeaders } from './headers.ts';
import { readRedirects } from './redirects.ts';
import type { BuiltSite } from './sites.ts';

/** Serves the built sites on one port, by host name: `<id>.localhost`, and the portal for the rest. */
export function createSitesServer(sites: readonly BuiltSite[]): Server {
  const handlers = new Map(sites.map((site) => [site.id, siteHandler(site)]));
  const compress = compression();
  return createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const id = host.endsWith('.localhost') ? host.slice(0, -'.localhost'.length) : NATIONAL_ID;
    const handler = handlers.get(id);
    if (!handler) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`Aucun site « ${id} ». Sites : ${[...handlers.keys()].join(', ')}.\n`);
      return;
    }
    compress(request as never, response as never, () => handler(request, response));
  });
}

/** Where a site answers on this machine. */
export function localAddress(id: string, port: number): string {
  return `http://${id === NATIONAL_ID ? '' : `${id}.`}localhost:${port}/`;
}

function siteHandler({ dist }: BuiltSite): RequestListener {
  const headersOf = readHeaders(dist);
  const moveOf = redirectFinder(readRedirects(dist));
  const serve = sirv(dist, {
    dev: false,
    etag: true,
    setHeaders: (response, path) => {
      const type = mediaTypes[extname(path).slice(1)];
      if (type) response.setHeader('content-type', type);
    },
    onNoMatch: (_request, response) => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(dist, '404.html')));
    },
  });
  return (request, response) => {
    // What hosts say of a file that no rule names: ask whether it changed.
    response.setHeader('cache-control', 'public, max-age=0, must-revalidate');
    for (const [name, value] of headersOf(request.url ?? '/')) response.setHeader(name, value);
    const move = moveOf(request.url ?? '/');
    if (move) {
      response.writeHead(move.status, { location: move.location }).end();
      return;
    }
    serve(request, response);
  };
}
