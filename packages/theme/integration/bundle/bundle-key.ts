import { hash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { codeDigest, digestOfFolder } from '../code-digest.ts';
import type { SiteConfig } from '../load-config.ts';

/** It differs by the names of the site only: versions are in the digest of the code. */
const NAMES_THE_SITE = /^package\.json$/;

/**
 * A digest of all that a bundle is made of: the code, a site's own files, and the configuration but for
 * what pages find when they are loaded. Sites with the same one share a bundle.
 */
export function bundleKey(root: URL, config: SiteConfig): string {
  const { id, origin, now, site, pins, years, holidays, contentDirectory, ...shared } = config;
  const parts = [
    codeDigest(),
    // Modules name the files of the code.
    import.meta.url,
    digestOfFolder(fileURLToPath(root), NAMES_THE_SITE),
    // What a reader's device may keep is decided by a script.
    JSON.stringify({ ...shared, offline: site.offline }),
    process.env.NODE_ENV,
  ];
  return hash('sha1', parts.join('\n'), 'base64url');
}
