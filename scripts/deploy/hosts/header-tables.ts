import type { HeaderRule } from '../../lib/headers.ts';
import { patternOf } from '../../lib/headers.ts';

/** The value of one response header, by address. */
export interface HeaderTable {
  name: string;
  /** The first pattern that fits holds: the longest are first. */
  cases: { pattern: string; value: string }[];
  /** For all other addresses; none: they have no such header. */
  otherwise?: string;
}

/** What hosts say of a file that no rule names: ask whether it changed. */
const DEFAULT_CACHE = 'public, max-age=0, must-revalidate';

/** Patterns and values that mean themselves in the languages of all hosts. */
const PLAIN_PATTERN = /^\/[\w./-]*\*?$/;
const PLAIN_VALUE = /^[\x20-\x7e]+$/;
const MARKS = /["\\`{}$]/;

/**
 * Turns the rules of a site's `_headers` into one table a header, for hosts that do not join what
 * several rules say: a case has the joined value (RFC 9110, §5.3) of all rules that hold there.
 * @throws Error for a rule that a host's language could read otherwise
 */
export function headerTables(rules: readonly HeaderRule[]): HeaderTable[] {
  const said = rules.flatMap(({ pattern, headers }) =>
    headers.map(([name, value]) => ({ pattern, name, value })),
  );
  for (const { pattern, name, value } of said) {
    const isPlain = PLAIN_PATTERN.test(pattern) && PLAIN_VALUE.test(value) && !MARKS.test(value);
    if (!isPlain || !/^[\w-]+$/.test(name)) {
      throw new Error(`_headers: cannot be said to every host: "${pattern}" "${name}: ${value}".`);
    }
  }
  return [...new Set(['Cache-Control', ...said.map(({ name }) => name)])].map((name) => {
    const own = said.filter((rule) => rule.name === name);
    const valueAt = (pattern: string) =>
      own
        .filter((rule) => rule.pattern === pattern || patternOf(rule.pattern)(pattern))
        .map(({ value }) => value)
        .join(', ');
    const everywhere = own.some(({ pattern }) => pattern === '/*') ? valueAt('/*') : undefined;
    return {
      name,
      cases: [...new Set(own.map(({ pattern }) => pattern))]
        .filter((pattern) => pattern !== '/*')
        .sort((a, b) => b.length - a.length)
        .map((pattern) => ({ pattern, value: valueAt(pattern) })),
      otherwise: everywhere ?? (name === 'Cache-Control' ? DEFAULT_CACHE : undefined),
    };
  });
}
