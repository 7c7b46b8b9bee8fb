import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { build } from 'vite';

interface Script {
  /** Path of its first module. */
  entry: URL;
  /** Names in the modules → JavaScript expressions that take their place. */
  define?: Record<string, string>;
}

/**
 * `<id>` → `export default "(function(){…})()"`: a script as text, for a route to serve at an address
 * that never changes. Astro's own bundle would give it a name with a hash, and imports.
 */
export function bundledScript(id: string, script: Script): Plugin {
  const resolved = `\0${id}`;
  return {
    name: `@echosciences/theme:${id}`,
    resolveId: (asked) => (asked === id ? resolved : undefined),
    async load(asked) {
      if (asked !== resolved) return undefined;
      const { code, moduleIds } = await bundle(script);
      for (const path of moduleIds) this.addWatchFile(path);
      return `export default ${JSON.stringify(code)}`;
    },
  };
}

/** What the style sheet needs: older engines would get `light-dark()` taken apart. */
export const BROWSERS = ['chrome123', 'firefox128', 'safari17.5'];

/** One classic script, without imports. */
export async function bundle({
  entry,
  define = {},
}: Script): Promise<{ code: string; moduleIds: string[] }> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define,
    build: {
      write: false,
      target: BROWSERS,
      modulePreload: false,
      rolldownOptions: { input: fileURLToPath(entry), output: { format: 'iife' } },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk')
    throw new Error(`[bundle] Vite gave no script for ${entry.pathname}.`);
  return { code: ascii(chunk.code), moduleIds: chunk.moduleIds };
}

/** A page in another encoding reads a script without `charset` in its own. */
function ascii(code: string): string {
  return code.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
