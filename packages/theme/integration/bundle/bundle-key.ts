import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtFiles } from '../built-files.ts';
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
  /** Hosts whose addresses are players in what Vite compiles of contents. */
  peertubeHosts: readonly string[];
  /** Where the widget of other sites asks when it does not know its own address: on the portal. */
  portalOrigin: string | undefined;
}

/** It differs by the names of the site only: versions are in the digest of the code. */
const NAMES_THE_SITE = /^package\.json$/;

/**
 * A digest of all that a bundle is made of. Sites with the same one share a bundle.
 * @param contents folders of the entries that Vite compiles: a site that has such has a bundle of its own
 */
export function bundleKey(root: URL, compiled: Compiled, contents: readonly string[] = []): string {
  const parts = [
    codeDigest(),
    // Modules name the files of the code.
    import.meta.url,
    digestOfFolder(fileURLToPath(root), NAMES_THE_SITE),
    JSON.stringify(compiled),
    ...contents.flatMap(filesOf).map((file) => `${file} ${digestOfFile(file)}`),
    process.env.NODE_ENV,
  ];
  return hash('sha1', parts.join('\n'), 'base64url');
}

/** All of them: an entry's images are compiled with it. */
function filesOf(folder: string): string[] {
  return builtFiles(folder)
    .sort()
    .map((name) => join(folder, name));
}

function digestOfFile(path: string): string {
  return hash('sha1', readFileSync(path), 'base64url');
}
