import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { build } from 'vite';

type VitePlugin = NonNullable<NonNullable<AstroConfig['vite']['plugins']>[number]>;

const ID = 'virtual:echosciences/widget-script';
const RESOLVED = '\0@echosciences/widget-script';
const ENTRY = new URL('../widget/agenda.ts', import.meta.url);

/**
 * `virtual:echosciences/widget-script` → `export default "(function(){…})()"`: the widget's script as
 * text, for a route to serve at an address that never changes. Astro's own bundle would give it a
 * name with a hash, and imports: other sites include it by one line that stays.
 * @param portalOrigin where the data is when the script does not know its own address
 */
export function widgetScript(portalOrigin: string): VitePlugin {
  return {
    name: '@echosciences/theme:widget-script',
    resolveId: (id: string) => (id === ID ? RESOLVED : undefined),
    async load(this: { addWatchFile(path: string): void }, id: string) {
      if (id !== RESOLVED) return undefined;
      const { code, moduleIds } = await bundle(portalOrigin);
      for (const path of moduleIds) this.addWatchFile(path);
      return `export default ${JSON.stringify(code)}`;
    },
  } as VitePlugin;
}

/** One classic script, without imports. */
export async function bundle(portalOrigin: string): Promise<{ code: string; moduleIds: string[] }> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { PORTAL_ORIGIN: JSON.stringify(portalOrigin) },
    build: {
      write: false,
      // What the style sheet needs: older engines would get `light-dark()` taken apart.
      target: ['chrome123', 'firefox128', 'safari17.5'],
      modulePreload: false,
      rolldownOptions: { input: fileURLToPath(ENTRY), output: { format: 'iife' } },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('[bundle] Vite gave no script for the widget.');
  return { code: ascii(chunk.code), moduleIds: chunk.moduleIds };
}

/** A page in another encoding reads a script without `charset` in its own. */
function ascii(code: string): string {
  return code.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
