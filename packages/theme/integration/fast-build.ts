import type { AstroConfig } from 'astro';
import { astroStore } from './astro-store/plugin.ts';
import { isStandardBuild } from './build-mode.ts';
import { freshModules } from './fresh-modules.ts';
import { nativeContent } from './native-content.ts';
import { nativePackages } from './native-packages.ts';

/** What makes `astro build` faster without a byte of difference in what it writes. */
export function fastBuild(
  { root, cacheDir }: Pick<AstroConfig, 'root' | 'cacheDir'>,
  environment: Record<string, string | undefined>,
) {
  // Whatever the mode: a process that builds a site twice is to see it as it is.
  const fresh = freshModules(root);
  return isStandardBuild(environment)
    ? [fresh]
    : [fresh, nativeContent(), nativePackages(), astroStore(cacheDir)];
}
