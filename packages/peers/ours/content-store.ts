import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const MODULE = 'astro:data-layer-content';
const RESOLVED = '\0content-store';

/** Pages read the content store from its file: Astro's bundle does not hold it. */
export const contentStore: AstroIntegration = {
  name: 'content-store',
  hooks: {
    'astro:config:setup': ({ config, updateConfig }) => {
      const file = fileURLToPath(new URL('data-store.json', config.cacheDir));
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'content-store',
              enforce: 'pre',
              resolveId: (id: string) => (id === MODULE ? RESOLVED : undefined),
              load: (id: string) =>
                id === RESOLVED
                  ? {
                      code: `import { readFileSync } from 'node:fs'; export default JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'));`,
                      map: { mappings: '' },
                      meta: { astroIncremental: { kind: 'content-data' } },
                    }
                  : undefined,
            },
          ],
        },
      });
    },
  },
};
