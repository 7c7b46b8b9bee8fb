import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { nativeModuleCode } from './native-module.ts';

const CONTENT = fileURLToPath(new URL('../content.ts', import.meta.url));

/**
 * The collections' module is loaded by Node, which has most of it already: Vite would transform the
 * schemas, the loaders and all that they import once more for each site. Not for `astro dev`, where a
 * change is to be seen.
 */
export function nativeContent(): Plugin {
  return {
    name: '@echosciences/theme:native-content',
    enforce: 'pre',
    load: (id) =>
      id === CONTENT
        ? `export const { collections, collectionsOf } = ${nativeModuleCode(CONTENT)};`
        : undefined,
  };
}
