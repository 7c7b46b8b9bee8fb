import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isPattern } from '@echosciences/content/redirects/find';
import { normalPath } from '@echosciences/schemas';
import { readRedirects } from '../lib/redirects.ts';
import { redirectPage } from './page.ts';

/** What a host without redirects can and cannot follow. */
export interface WrittenPages {
  pages: number;
  /** Addresses that have no page: patterns, and files, which are not read as pages. */
  left: string[];
}

/** Writes a page at each former address of a built site where nothing else is. */
export function writeRedirectPages(dist: string, domain: string): WrittenPages {
  const written = new Set<string>();
  const left: string[] = [];
  for (const { from, to } of readRedirects(dist)) {
    const path = normalPath(from);
    if (path === undefined || isPattern(from) || /\.[^/]*$/.test(path)) {
      left.push(from);
      continue;
    }
    if (written.has(path)) continue;
    const file = join(dist, decodeURIComponent(path), 'index.html');
    if (existsSync(file)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, redirectPage(to, domain));
    written.add(path);
  }
  return { pages: written.size, left };
}
