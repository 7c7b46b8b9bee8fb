import type { RedirectPattern } from '@echosciences/schemas';
import { normalPath } from '@echosciences/schemas';
import type { TerritoryContent } from '../load-territory.ts';
import type { Redirect } from './file.ts';
import { siteRedirects } from './sources.ts';
import type { SiteNames } from './target.ts';
import { pageAddress, resolveTarget, splitAddress } from './target.ts';

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
  return [...moved, ...patternRedirects(patterns)];
}

/** Patterns as lines of `_redirects`. */
export function patternRedirects(patterns: readonly RedirectPattern[]): Redirect[] {
  return patterns.flatMap(({ from, to, temporary }): Redirect[] => {
    const target = splitAddress(to);
    const source = normalPath(from);
    if (!target || source === undefined) return [];
    const { path, suffix } = target;
    // What a splat takes has its own slash at the end, or none.
    const address = path.endsWith('/:splat') ? path + suffix : pageAddress(target);
    return [{ from: source, to: address, status: temporary ? 302 : 301 }];
  });
}
