import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** Packages that know of no site: ours, and those that they or the build itself have loaded before any page. */
const PURE =
  /^(?:@echosciences\/(?:aggregate|atlas|calendar|schemas)|culori|csv-stringify|yaml|zod)(?:\/|$)/;

/**
 * The pages of a build use the pure packages as Node loads them, once for all sites of a process,
 * instead of a copy in the bundle of each: less to bundle, and code that has run already runs faster.
 */
export function nativePackages(): Plugin {
  return {
    name: '@echosciences/theme:native-packages',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'prerender',
    async resolveId(id, importer, options) {
      if (!PURE.test(id)) return undefined;
      const resolved = await this.resolve(id, importer, { ...options, skipSelf: true });
      if (!resolved || !/\.[jt]s$/.test(resolved.id)) return resolved;
      return { id: pathToFileURL(resolved.id).href, external: 'absolute' };
    },
  };
}
