import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { nativeModuleCode } from '../native-module.ts';

/** Astro's own names, which it does not export. */
export const STORE_MODULE = 'astro:data-layer-content';
export const STORE_FILE = 'data-store.json';

const RESOLVED = '\0@echosciences/theme:astro-store';
const READER = fileURLToPath(new URL('./reader.ts', import.meta.url));

/**
 * Pages read the content store from its file when they are made. Astro writes it into their bundle,
 * as one string of megabytes that goes through all of the bundler.
 * @param file a JavaScript expression: the path of that file
 */
export function astroStore(file: string): Plugin {
  return {
    name: '@echosciences/theme:astro-store',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'prerender',
    // Before Astro's own, which comes first among the plugins.
    resolveId: {
      order: 'pre',
      handler: (id) => (id === STORE_MODULE ? RESOLVED : undefined),
    },
    load: {
      order: 'pre',
      handler: (id) => (id === RESOLVED ? storeModule(file) : undefined),
    },
  };
}

function storeModule(file: string) {
  return {
    code: `export default ${nativeModuleCode(READER)}.readStore(${file});`,
    map: { mappings: '' },
    // As Astro's own module says it: what pages depend on entry by entry, not as code.
    meta: { astroIncremental: { kind: 'content-data' } },
  };
}
