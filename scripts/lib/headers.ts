import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Header = [name: string, value: string];

/** The headers of the addresses that a pattern fits. */
export interface HeaderRule {
  /** A path; `*` at its end stands for whatever follows. */
  pattern: string;
  headers: Header[];
}

/**
 * The headers that a built site asks its host to add, by address: its `_headers` file, in the format
 * of Netlify and Cloudflare Pages.
 */
export function readHeaders(dist: string): (url: string) => Header[] {
  const rules = readHeaderRules(dist).map(({ pattern, headers }) => ({
    fits: patternOf(pattern),
    headers,
  }));
  return (url) => {
    const path = url.split('?', 1)[0] ?? '';
    return rules.filter(({ fits }) => fits(path)).flatMap(({ headers }) => headers);
  };
}

/** The rules of a built site's `_headers`, none where it has no such file. */
export function readHeaderRules(dist: string): HeaderRule[] {
  const file = join(dist, '_headers');
  return existsSync(file) ? parseHeaders(readFileSync(file, 'utf8')) : [];
}

/** Reads the text of `_headers`: a line is a pattern, the indented lines below are its headers. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n').filter((line) => line.trim() !== '')) {
    const [, name = '', value = ''] = /^\s+([^:\s]+):\s*(.*)$/.exec(line) ?? [];
    if (name) rules.at(-1)?.headers.push([name, value]);
    else rules.push({ pattern: line.trim(), headers: [] });
  }
  return rules;
}

/** Whether a path is one of a pattern's. */
export function patternOf(pattern: string): (path: string) => boolean {
  return pattern.endsWith('*')
    ? (path) => path.startsWith(pattern.slice(0, -1))
    : (path) => path === pattern;
}
