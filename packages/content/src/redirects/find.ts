import type { Redirect } from './file.ts';

/** What answers to an address that has moved. */
export interface Move {
  location: string;
  status: Redirect['status'];
}

/** Whether it names many addresses: `/articles/:slug`, `/membres/*`. */
export function isPattern(path: string): boolean {
  return /\/(?::|\*$)/.test(path);
}

/** Exact addresses before patterns: Cloudflare Pages counts as a pattern all that follows one. */
export function inOrder(redirects: readonly Redirect[]): Redirect[] {
  const { true: patterns = [], false: exact = [] } = Object.groupBy(redirects, ({ from }) =>
    isPattern(from) ? 'true' : 'false',
  );
  return [...exact, ...patterns];
}

/**
 * Finds where a requested address leads, as hosts do: an exact line before a pattern, the first of
 * several; what followed `?` is kept unless the target has its own.
 */
export function redirectFinder(redirects: readonly Redirect[]): (url: string) => Move | undefined {
  const exact = new Map<string, Redirect>();
  const patterns: (Redirect & { segments: string[] })[] = [];
  for (const redirect of redirects) {
    const { from } = redirect;
    if (isPattern(from)) patterns.push({ ...redirect, segments: from.split('/') });
    else if (!exact.has(from)) exact.set(from, redirect);
  }
  return (url) => {
    const [path = '', ...query] = url.split('?');
    const found = exact.get(path);
    if (found) return moveTo(found, new Map(), query);
    const segments = path.split('/');
    for (const pattern of patterns) {
      const captured = capture(pattern.segments, segments);
      if (captured) return moveTo(pattern, captured, query);
    }
    return undefined;
  };
}

function capture(pattern: string[], path: string[]): Captured | undefined {
  const captured = new Map<string, string>();
  for (const [index, expected] of pattern.entries()) {
    const segment = path[index];
    if (segment === undefined) return undefined;
    if (expected === '*') {
      // Not a slash first: `//other.example` would lead to another site.
      const isOne = segment !== '' || path.length === index + 1;
      return isOne ? captured.set('splat', path.slice(index).join('/')) : undefined;
    }
    if (expected.startsWith(':') && segment !== '') captured.set(expected.slice(1), segment);
    else if (expected !== segment) return undefined;
  }
  return pattern.length === path.length ? captured : undefined;
}

function moveTo({ to, status }: Redirect, captured: Captured, query: readonly string[]): Move {
  const location = to.replace(/:([A-Za-z]\w*)/g, (whole, name) => captured.get(name) ?? whole);
  const kept = query.length > 0 && !to.includes('?') ? `?${query.join('?')}` : '';
  const [address, ...fragment] = location.split('#');
  return { location: [`${address}${kept}`, ...fragment].join('#'), status };
}

/** What stood in the place of each name of a pattern. */
type Captured = ReadonlyMap<string, string>;
