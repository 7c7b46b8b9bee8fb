import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Header = [name: string, value: string];

/**
 * The headers that a built site asks its host to add, by address: its `_headers` file, in the format
 * of Netlify and Cloudflare Pages. A path may end with `*`; indented lines are its headers.
 */
export function readHeaders(dist: string): (url: string) => Header[] {
  const file = join(dist, '_headers');
  const rules = existsSync(file) ? parseHeaders(readFileSync(file, 'utf8')) : [];
  return (url) => {
    const path = url.split('?', 1)[0] ?? '';
    return rules
      .filter(({ pattern }) =>
        pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
      )
      .flatMap(({ headers }) => headers);
  };
}

function parseHeaders(text: string): { pattern: string; headers: Header[] }[] {
  const rules: { pattern: string; headers: Header[] }[] = [];
  for (const line of text.split('\n').filter((line) => line.trim() !== '')) {
    const [, name = '', value = ''] = /^\s+([^:\s]+):\s*(.*)$/.exec(line) ?? [];
    if (name) rules.at(-1)?.headers.push([name, value]);
    else rules.push({ pattern: line.trim(), headers: [] });
  }
  return rules;
}
