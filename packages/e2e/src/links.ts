import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { htmlFiles } from './html.ts';

export interface PublishedSite {
  origin: string;
  dist: string;
}

/** What a browser loads by itself, as opposed to what a reader follows or starts. */
const LOADED =
  'img[src], script[src], iframe[src], source[src], video[src]:not([preload=none]), audio[src]:not([preload=none]), link[rel=stylesheet], link[rel=icon], link[rel=preload], link[rel=modulepreload]';

/**
 * Every link between the sites leads to a page and a fragment that exist, and no page loads anything
 * from elsewhere. Links to other hosts are not followed.
 */
export function linkErrors(sites: readonly PublishedSite[]): string[] {
  const fragments = new Map<string, Set<string>>();
  return sites.flatMap((site) =>
    htmlFiles(site.dist).flatMap((file) => {
      const page = pageAddress(site, file);
      const root = parse(readFileSync(file, 'utf8'));
      const followed = root.querySelectorAll('[href], [src], [action]').flatMap((element) => {
        const link =
          element.getAttribute('href') ??
          element.getAttribute('src') ??
          element.getAttribute('action') ??
          '';
        const fault = brokenLink(new URL(link, page), sites, fragments);
        return fault ? [`${page} → ${link}: ${fault}`] : [];
      });
      const loaded = root.querySelectorAll(LOADED).flatMap((element) => {
        const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
        const { origin, protocol } = new URL(address, page);
        return origin === site.origin || protocol === 'data:'
          ? []
          : [`${page} loads ${address} from a third party`];
      });
      return [...followed, ...loaded];
    }),
  );
}

function brokenLink(
  url: URL,
  sites: readonly PublishedSite[],
  fragments: Map<string, Set<string>>,
): string | undefined {
  const site = sites.find(({ origin }) => origin === url.origin);
  if (!site) return undefined;
  const path = join(site.dist, decodeURIComponent(url.pathname));
  const file = url.pathname.endsWith('/') ? join(path, 'index.html') : path;
  if (!existsSync(file) || !statSync(file).isFile()) return 'no such page';
  if (url.hash === '' || !file.endsWith('.html')) return undefined;
  // The CMS is an application: what follows the hash is a route of its own, known to its script.
  if (url.pathname === '/admin/') return undefined;
  // What follows the hash fills the form of a new edition.
  if (url.pathname === '/je-contribue/' && url.searchParams.has('reconduire')) return undefined;
  const ids = fragments.get(file) ?? idsOf(file);
  fragments.set(file, ids);
  return ids.has(decodeURIComponent(url.hash.slice(1))) ? undefined : 'no such fragment';
}

function idsOf(file: string): Set<string> {
  const elements = parse(readFileSync(file, 'utf8')).querySelectorAll('[id]');
  return new Set(elements.map(({ id }) => id));
}

function pageAddress({ origin, dist }: PublishedSite, file: string): string {
  const path = file
    .slice(dist.length)
    .replaceAll('\\', '/')
    .replace(/index\.html$/, '');
  return origin + path;
}
