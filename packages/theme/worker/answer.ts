import { OFFLINE_PAGE } from '../lib/offline/kept.ts';
import { pageAddress } from '../lib/offline/requests.ts';
import { keepFile, keepPage, kept, keptPage } from './keep.ts';
import type { RequestEvent } from './scope.ts';

/** Milliseconds that a reader with a kept page waits for a newer one. */
const PATIENCE = 3000;

/**
 * A page: from the network, so that a new deployment is seen at once; the kept one when the network
 * fails or takes too long, and what comes late is kept for the next visit.
 */
export function page(event: RequestEvent): Promise<Response> {
  const { url } = event.request;
  const arriving = fromNetwork(event).then((response) => {
    event.waitUntil(keepPage(url, response.clone()));
    return response;
  });
  const answer = arriving.then(
    // A host in trouble is a kind of network that fails.
    async (response) => (response.status < 500 ? response : ((await keptPage(url)) ?? response)),
    async () => (await keptPage(url)) ?? (await kept('agenda', OFFLINE_PAGE)) ?? Response.error(),
  );
  const patience = new Promise((done) => setTimeout(done, PATIENCE));
  const early = patience.then(() => keptPage(url)).then((found) => found ?? answer);
  event.waitUntil(answer);
  return Promise.race([answer, early]);
}

/** A frame of a page: nothing stands in for it. */
export async function frame(event: RequestEvent): Promise<Response> {
  const address = pageAddress(event.request.url);
  try {
    const response = await fromNetwork(event);
    event.waitUntil(keepFile('files', address, response.clone()));
    return response;
  } catch {
    return (await kept('files', address)) ?? Response.error();
  }
}

/** A file whose name changes with what it holds: once kept, never asked for again. */
export async function file(event: RequestEvent, key: 'files' | 'images'): Promise<Response> {
  const { url } = event.request;
  const found = await kept(key, url);
  if (found) return found;
  const response = await fetch(event.request);
  event.waitUntil(keepFile(key, url, response.clone()));
  return response;
}

/** The network's own answer; a navigation's is on its way already, and would be asked for twice. */
export async function fromNetwork({ preloadResponse, request }: RequestEvent): Promise<Response> {
  return (await preloadResponse) ?? fetch(request);
}
