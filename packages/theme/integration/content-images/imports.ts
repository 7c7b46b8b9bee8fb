import { rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Astro's own names, which it does not export: what it writes in a site's `.astro/` before it bundles. */
export const ASSETS_FILE = 'content-assets.mjs';
export const MODULES_FILE = 'content-modules.mjs';
/** The module that gives pages what the first of them holds. */
export const ASSETS_MODULE = 'astro:asset-imports';
const IMAGE_FLAG = 'astroContentImageFlag';

/**
 * Has Astro write these files anew. It leaves them as they are when no entry changes, though a build that
 * was stopped after the store was written has left those of the entries before.
 * @param root folder of the site
 */
export function forgetImports(root: URL): void {
  for (const name of [ASSETS_FILE, MODULES_FILE]) {
    rmSync(new URL(`.astro/${name}`, root), { force: true });
  }
}

/**
 * The entries of a site that Vite compiles, those in MDX.
 * @param code of `content-modules.mjs`
 * @param root folder of the site
 * @returns their folders
 */
export function compiledEntries(code: string, root: string): string[] {
  return [...code.matchAll(/^\[(".*"), \(\) => import\(/gm)].map(([, literal = '""']) =>
    resolve(root, dirname(JSON.parse(literal))),
  );
}

/**
 * The images that the entries of a site import.
 * @param code of `content-assets.mjs`
 * @param root folder of the site
 * @returns absolute paths, by the names under which they are imported
 */
export function importedImages(code: string, root: string): Map<string, string> {
  return new Map(
    [...code.matchAll(/^import \w+ from (".*");$/gm)].flatMap(([, literal = '""']) => {
      const name = String(JSON.parse(literal));
      const [path = '', query] = name.split('?');
      const parameters = new URLSearchParams(query);
      if (!parameters.has(IMAGE_FLAG)) return [];
      return [[name, resolve(root, dirname(parameters.get('importer') ?? ''), path)] as const];
    }),
  );
}
