import { hash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { codeDigest, digestOfFolder } from '../code-digest.ts';
import type { SiteConfig } from '../load-config.ts';

/**
 * A digest of all that every page of a site depends on: the code, the site's own files and its
 * configuration, the day included. Where it differs, no page is kept.
 */
export function fingerprintOf(
  siteRoot: URL,
  { contentDirectory: _, ...config }: SiteConfig,
): string {
  const parts = [
    codeDigest(),
    digestOfFolder(fileURLToPath(siteRoot)),
    JSON.stringify(config),
    process.env.NODE_ENV,
  ];
  return hash('sha1', parts.join('\n'), 'base64url');
}
