import { hash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { codeDigest, digestOfFolder } from '../code-digest.ts';

/**
 * What the modules of a site hold of its configuration, besides the code and its own files. All else
 * pages find when they are loaded (`site-data.ts`), so that sites which differ in it share a bundle.
 */
export interface Compiled {
  /** The style sheet of the accents. */
  accents: string;
  /** The site lets devices keep its pages. */
  isOffline: boolean;
  /** Where the widget of other sites asks when it does not know its own address: on the portal. */
  portalOrigin: string | undefined;
}

/** It differs by the names of the site only: versions are in the digest of the code. */
const NAMES_THE_SITE = /^package\.json$/;

/** A digest of all that a bundle is made of. Sites with the same one share a bundle. */
export function bundleKey(root: URL, compiled: Compiled): string {
  const parts = [
    codeDigest(),
    // Modules name the files of the code.
    import.meta.url,
    digestOfFolder(fileURLToPath(root), NAMES_THE_SITE),
    JSON.stringify(compiled),
    process.env.NODE_ENV,
  ];
  return hash('sha1', parts.join('\n'), 'base64url');
}
