import { normalPath, readReference } from '@echosciences/schemas';
import { entryPath } from './addresses.ts';

/** A page of the network. */
export interface Target {
  /** Id of the site. */
  site: string;
  /** Path as `normalPath` writes it. */
  path: string;
  /** What follows the path: `?theme=climat`, `#programme`. */
  suffix: string;
}

/** The names by which a site is reached. */
export interface SiteNames {
  domain: string;
  formerDomains: readonly string[];
}

/**
 * Reads where a redirect leads: `/agenda/`, `articles/x`, `bretagne/articles/x`, `https://…`.
 * @param own id of the site that redirects
 * @returns `undefined` when it names no site or no rubrique of the network
 */
export function resolveTarget(
  to: string,
  own: string,
  sites: ReadonlyMap<string, SiteNames>,
): Target | undefined {
  if (to.startsWith('/')) return targetOf(own, to);
  const url = URL.parse(to);
  if (url) {
    const site = [...sites].find(([, { domain, formerDomains }]) =>
      [domain, ...formerDomains].some((name) => withoutWww(name) === withoutWww(url.host)),
    );
    return site && targetOf(site[0], url.pathname + url.search + url.hash);
  }
  const { territory: site = own, type, slug } = readReference(to);
  if (!type || (site !== own && !sites.has(site))) return undefined;
  return { site, path: entryPath({ type, slug }), suffix: '' };
}

/** Address of a target's page: pages end with a slash, files do not. */
export function pageAddress({ path, suffix }: Pick<Target, 'path' | 'suffix'>): string {
  const isPage = !path.slice(path.lastIndexOf('/')).includes('.');
  return `${path}${isPage && path !== '/' ? '/' : ''}${suffix}`;
}

/** An address of a site in two; undefined when its path is none. */
export function splitAddress(address: string): Pick<Target, 'path' | 'suffix'> | undefined {
  const end = address.search(/[?#]/);
  const path = normalPath(end < 0 ? address : address.slice(0, end));
  return path === undefined ? undefined : { path, suffix: end < 0 ? '' : address.slice(end) };
}

/** Hosts answer to a domain with and without it. */
function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}

function targetOf(site: string, address: string): Target | undefined {
  const place = splitAddress(address);
  return place && { site, ...place };
}
