import type { Redirect } from '@echosciences/content/redirects/file';
import { inOrder, isPattern } from '@echosciences/content/redirects/find';

/** Redirects that a host looks up at once and answers alike. */
export interface RedirectStep {
  kind: 'exact' | 'pattern';
  status: Redirect['status'];
  /** Whether what follows `?` in the request is added to the target. */
  keepsQuery: boolean;
  lines: readonly RedirectLine[];
}

export interface RedirectLine {
  /** Exact: the path, decoded. Pattern: its segments, as they are in an address. */
  from: string;
  /** Where it leads, in characters that need no quoting anywhere; `:name` in that of a pattern. */
  to: string;
}

/** nginx reads no longer word in its configuration. */
const LONGEST = 2000;

/**
 * Groups the redirects of a site into the steps of a host, in the order in which they hold: exact
 * addresses first, then patterns as they are written.
 * @throws Error for a redirect that no host should follow
 */
export function redirectSteps(redirects: readonly Redirect[]): RedirectStep[] {
  const steps: (RedirectStep & { lines: RedirectLine[] })[] = [];
  const known = new Set<string>();
  for (const redirect of inOrder(redirects)) {
    const kind = isPattern(redirect.from) ? 'pattern' : 'exact';
    const line = lineOf(redirect, kind);
    // Of two lines of one address the first holds.
    if (kind === 'exact' && known.has(line.from)) continue;
    known.add(line.from);
    const { status } = redirect;
    const keepsQuery = !/[?#]/.test(line.to);
    const isSame = (step: RedirectStep) =>
      step.kind === kind && step.status === status && step.keepsQuery === keepsQuery;
    const step = kind === 'exact' ? steps.find(isSame) : steps.slice(-1).find(isSame);
    if (step) step.lines.push(line);
    else steps.push({ kind, status, keepsQuery, lines: [line] });
  }
  return steps;
}

function lineOf({ from, to }: Redirect, kind: RedirectStep['kind']): RedirectLine {
  const refuse = (reason: string) => new Error(`_redirects: "${from} ${to}": ${reason}.`);
  if (from.length > LONGEST || to.length > LONGEST) throw refuse('too long');
  if (!/^(?:\/(?![/\\])|https:\/\/[a-z0-9.-]+(?:\/|$))/.test(to)) {
    throw refuse('expected a path of the site or an https address as its target');
  }
  const path = kind === 'exact' ? decode(from) : from;
  if (path === undefined || !path.startsWith('/')) throw refuse('not a path');
  // Marks of the languages of hosts; a path of ours has them encoded or not at all.
  if (/[\p{Cc}\\`{}"$]/u.test(path)) throw refuse('a character that hosts would read otherwise');
  return { from: path, to: to.replace(/[^\w\-.~:/?#@!&*+,;=%()]/gu, encodeURIComponent) };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Parts of a pattern: text, or the name of what a segment holds; `splat` is all that follows. */
export type PatternPart = { text: string } | { name: string };

/** `/articles/:slug/` → `/articles/`, slug, `/`. */
function patternParts(text: string): PatternPart[] {
  return text
    .split(/((?<=\/):[A-Za-z]\w*|(?<=\/)\*$)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '*') return { name: 'splat' };
      return part.startsWith(':') ? { name: part.slice(1) } : { text: part };
    });
}

/**
 * The regular expression of a pattern over the address as it was requested, with its query.
 * @param capture how a host writes a named group: `(?<name>…)`
 */
export function patternExpression(
  from: string,
  capture: (name: string, expression: string) => string,
): string {
  const path = patternParts(from)
    .map((part) => {
      if ('text' in part) return escapeExpression(part.text);
      // Not a slash first: "//other.example" would lead to another site.
      return part.name === 'splat'
        ? capture(part.name, '(?:[^/?][^?]*)?')
        : capture(part.name, '[^/?]+');
    })
    .join('');
  return String.raw`^${path}(?:\?.*)?$`;
}

/** A text as an expression that fits it alone. Braces and backslashes were refused before. */
export function escapeExpression(text: string): string {
  return text.replace(/[.*+?^$()[\]|]/g, String.raw`\$&`);
}

/** The target of a pattern, with the values of a host in the place of its names. */
export function patternTarget({ from, to }: RedirectLine, held: (name: string) => string): string {
  const names = new Set(patternParts(from).flatMap((part) => ('name' in part ? part.name : [])));
  return to.replace(/:([A-Za-z]\w*)/g, (whole, name) => (names.has(name) ? held(name) : whole));
}
