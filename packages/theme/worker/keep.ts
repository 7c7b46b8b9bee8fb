import type { CacheKey } from '../lib/offline/kept.ts';
import { CACHES, KEPT_AT } from '../lib/offline/kept.ts';
import { cacheOf, filesIn, pageAddress } from '../lib/offline/requests.ts';

/** What is kept at an address. */
export function kept(key: CacheKey, address: string): Promise<Response | undefined> {
  return caches.match(address, { cacheName: CACHES[key].name, ignoreVary: true });
}

/** @returns the kept page, whatever its query */
export function keptPage(url: string): Promise<Response | undefined> {
  return kept(cacheOf(url), pageAddress(url));
}

/** Keeps a page as it has just come, or forgets the one that is no more. */
export async function keepPage(url: string, response: Response): Promise<void> {
  const [key, address] = [cacheOf(url), pageAddress(url)];
  if ([404, 410].includes(response.status)) {
    await (await caches.open(CACHES[key].name)).delete(address);
  } else if (isWhole(response) && response.headers.get('content-type')?.startsWith('text/html')) {
    const headers = new Headers(response.headers);
    headers.set(KEPT_AT, String(Date.now()));
    await keep(key, address, new Response(response.body, { headers }));
  }
}

/** Keeps a file whose name changes with what it holds. */
export async function keepFile(key: CacheKey, url: string, response: Response): Promise<void> {
  if (isWhole(response)) await keep(key, url, response);
}

/** Asks for a page that nobody opens, and keeps it with its styles and scripts. */
export async function fetchPage(url: string): Promise<void> {
  const response = await fetch(url);
  const text = await response.clone().text();
  await keepPage(url, response);
  if (response.ok) await fetchFiles(text);
}

async function fetchFiles(text: string): Promise<void> {
  for (const path of filesIn(text)) {
    if (await kept('files', path)) continue;
    const response = await fetch(path);
    const next = /\.woff2$/.test(path) ? '' : await response.clone().text();
    await keepFile('files', path, response);
    if (response.ok) await fetchFiles(next);
  }
}

/** What can be kept: no error, no part, nothing that came from elsewhere or must not be stored. */
function isWhole({ status, type, redirected, headers }: Response): boolean {
  const isPrivate = /no-store|private/.test(headers.get('cache-control') ?? '');
  return status === 200 && type === 'basic' && !redirected && !isPrivate;
}

/** A full device is no reason for a page to fail: what does not fit is not kept. */
async function keep(key: CacheKey, address: string, response: Response): Promise<void> {
  const { name, limit } = CACHES[key];
  try {
    const cache = await caches.open(name);
    // What is kept again goes to the end: the first is the one that was not read for longest.
    await cache.put(address, response);
    const all = await cache.keys();
    for (const oldest of all.slice(0, Math.max(0, all.length - limit))) await cache.delete(oldest);
  } catch {
    // QuotaExceededError, or storage that the browser refuses.
  }
}
