import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Redirect } from '@echosciences/content/redirects/file';
import { parseRedirects } from '@echosciences/content/redirects/file';

/** The former addresses of a built site: its `_redirects` file. */
export function readRedirects(dist: string): Redirect[] {
  const file = join(dist, '_redirects');
  return existsSync(file) ? parseRedirects(readFileSync(file, 'utf8')) : [];
}
