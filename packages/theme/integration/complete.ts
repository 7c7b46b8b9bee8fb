import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtFiles } from './built-files.ts';

/**
 * Writes `_build.json` at the root of a built site when all else is done: how many files it has, and
 * their bytes. A folder without it, or that does not match it, is no whole site: publishing refuses
 * it (scripts/deploy/whole.ts), as it does a demonstration.
 */
export function completeBuild(isDemo: boolean): AstroIntegration {
  return {
    name: '@echosciences/theme/complete',
    hooks: {
      // It was removed when the build began (pages/keep-pages.ts): what a failed one leaves has none.
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const sizes = builtFiles(dist).map((name) => statSync(join(dist, name)).size);
        const bytes = sizes.reduce((sum, size) => sum + size, 0);
        const record = { files: sizes.length, bytes, ...(isDemo ? { demo: true } : {}) };
        writeFileSync(join(dist, '_build.json'), JSON.stringify(record));
      },
    },
  };
}
