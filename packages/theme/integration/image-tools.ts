import type { Plugin } from 'vite';
import { siteDataCode } from './site-data.ts';

const ID = 'virtual:echosciences/image-tools';
const RESOLVED = '\0@echosciences/image-tools';
const TOOLS = new URL('./images/tools.ts', import.meta.url).href;

/**
 * `virtual:echosciences/image-tools` → `createImageTools(<folder of kept images>)`, from a module that Node
 * loads itself: bundled with the pages it would lose the fonts and the WebAssembly that it reads
 * beside itself. An address that is computed is one that the bundler leaves alone.
 */
export function imageTools(): Plugin {
  return {
    name: '@echosciences/theme:image-tools',
    resolveId: (id) => (id === ID ? RESOLVED : undefined),
    load: (id) =>
      id === RESOLVED
        ? `const address = new URL(${JSON.stringify(TOOLS)}).href;
const { createImageTools } = await import(/* @vite-ignore */ address);
export default createImageTools(${siteDataCode('keptImages')});`
        : undefined,
  };
}
