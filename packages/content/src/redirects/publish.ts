import type { RedirectPattern } from '@echosciences/schemas';
import { normalPath } from '@echosciences/schemas';
import type { TerritoryContent } from '../load-territory.ts';
import type { Redirect } from './file.ts';
import { isPattern } from './find.ts';
import { siteRedirects } from './sources.ts';
import type { SiteNames } from './target.ts';
import { pageAddress, resolveTarget } from './target.ts';

/** What a site's `_redirects` is made of. */
export interface RedirectInput {
  content: TerritoryContent;
  /** Those of the network, for a territory's site. */
  patterns: readonly RedirectPattern[];
  /** Every site of the network, this one included. */
  sites: ReadonlyMap<string, SiteNames & { origin: string }>;
}

/** The redirects of one site, its own before the network's: hosts follow the first that fits. */
export function publishRedirects({ content, patterns, sites }: RedirectInput): Redirect[] {
  const { exact, addressAt } = siteRedirects(content);
  const moved = [...exact.values()].flatMap(({ from, to, entry }): Redirect[] => {
    const target = resolveTarget(to, content.id, sites);
    if (!target || entry?.data.visibility === 'hidden') return [];
    const isOwn = target.site === content.id;
    const address = isOwn ? addressAt(target.path) : undefined;
    if (address?.kind === 'entry' && address.isHidden) return [];
    const origin = isOwn ? '' : sites.get(target.site)?.origin;
    return origin === undefined ? [] : [{ from, to: origin + pageAddress(target), status: 301 }];
  });
  return inOrder([...moved, ...patternRedirects(patterns)]);
}

/** Exact addresses before patterns: Cloudflare Pages counts as a pattern all that follows one. */
export function inOrder(redirects: readonly Redirect[]): Redirect[] {
  const { true: patterns = [], false: exact = [] } = Object.groupBy(redirects, ({ from }) =>
    isPattern(from) ? 'true' : 'false',
  );
  return [...exact, ...patterns];
}

/** Patterns as lines of `_redirects`. */
export function patternRedirects(patterns: readonly RedirectPattern[]): Redirect[] {
  return patterns.flatMap(({ from, to, temporary }): Redirect[] => {
    const end = to.search(/[?#]/);
    const path = normalPath(end < 0 ? to : to.slice(0, end));
    const source = normalPath(from);
    if (path === undefined || source === undefined) return [];
    const suffix = end < 0 ? '' : to.slice(end);
    // What a splat takes has its own slash at the end, or none.
    const address = path.endsWith('/:splat') ? path + suffix : pageAddress({ path, suffix });
    return [{ from: source, to: address, status: temporary ? 302 : 301 }];
  });
}
