import type { CacheKey } from './kept.ts';
import { AGENDA_PAGES, OFFLINE_PAGE } from './kept.ts';

/** What is looked at of a `Request`. */
export type Asked = Pick<Request, 'method' | 'url' | 'mode' | 'destination' | 'headers'>;

/** Never kept: tools, open data, feeds, what other sites show, the index of the search. */
const EXCLUDED = /^\/(?:admin|api|flux|pagefind|widget)(?:\/|$)/;
/** A page's address has no extension: calendars, feeds and images opened by themselves do. */
const FILE = /\.[a-z0-9]+$/i;
const IMAGE = /\.(?:avif|webp|jpe?g|png|gif|svg)$/;

/** How the worker answers a request; `undefined` leaves it to the browser. */
export function kindOf(
  { method, url, mode, destination, headers }: Asked,
  origin: string,
): 'page' | 'frame' | 'file' | 'image' | undefined {
  const { origin: asked, pathname } = new URL(url);
  if (method !== 'GET' || headers.has('range') || asked !== origin) return undefined;
  // Names in this folder change with what the file holds: the only ones that need no question.
  if (pathname.startsWith('/_astro/')) return IMAGE.test(pathname) ? 'image' : 'file';
  if (mode !== 'navigate' || !isPage(url, origin)) return undefined;
  return destination === 'document' ? 'page' : 'frame';
}

/** Whether an address is that of a page for readers. */
export function isPage(url: string, origin: string): boolean {
  const { origin: asked, pathname } = new URL(url);
  return asked === origin && !EXCLUDED.test(pathname) && !FILE.test(pathname);
}

/** A page is one file whatever its query asks of its script. */
export function pageAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** Where a page is kept: visits do not push the week's agenda out. */
export function cacheOf(url: string): CacheKey {
  const { pathname } = new URL(url);
  return [OFFLINE_PAGE, ...AGENDA_PAGES].includes(pathname) ? 'agenda' : 'pages';
}

/** Styles, scripts and typefaces that a page, a style sheet or a script names. */
export function filesIn(text: string): string[] {
  const named = text.matchAll(/\/_astro\/[^\s"'()<>]+?\.(?:css|js|woff2)\b/g);
  const imported = text.matchAll(/["']\.\/([^\s"'/]+\.js)["']/g);
  return [
    ...new Set([
      ...[...named].map(([path]) => path),
      ...[...imported].map(([, name]) => `/_astro/${name}`),
    ]),
  ];
}
