import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Astro's own names, which it does not export: what it writes in a site's `.astro/` before it bundles. */
export const ASSETS_FILE = 'content-assets.mjs';
export const MODULES_FILE = 'content-modules.mjs';
const IMAGE_FLAG = 'astroContentImageFlag';

/**
 * The images that the entries of a site import into its pages.
 * @param code of `content-assets.mjs`
 * @param root folder of the site
 * @returns absolute paths, each once, by digest of their bytes
 * @throws where one is missing
 */
export function contentImages(code: string, root: string): Map<string, string> {
  const paths = new Set(
    [...code.matchAll(/^import \w+ from (".*");$/gm)].flatMap(([, literal = '""']) => {
      const [path = '', query] = String(JSON.parse(literal)).split('?');
      const parameters = new URLSearchParams(query);
      if (!parameters.has(IMAGE_FLAG)) return [];
      return [resolve(root, dirname(parameters.get('importer') ?? ''), path)];
    }),
  );
  return new Map([...paths].sort().map((path) => [digestOf(readFileSync(path)), path] as const));
}

export function digestOf(bytes: Uint8Array | string): string {
  return hash('sha1', bytes, 'base64url');
}
