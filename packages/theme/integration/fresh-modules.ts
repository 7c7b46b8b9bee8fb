import type { Plugin } from 'vite';

/** Builds of each site in this process. */
const builds = new Map<string, number>();

/**
 * Gives the pages' modules names of their own from the second build of a site in one process on: Node
 * keeps modules by their address, and would show the pages of the first.
 */
export function freshModules(root: URL): Plugin {
  const before = builds.get(root.href) ?? 0;
  builds.set(root.href, before + 1);
  return {
    name: '@echosciences/theme:fresh-modules',
    outputOptions(options) {
      if (before === 0 || this.environment.name !== 'prerender') return undefined;
      return { ...options, banner: `/* build ${before + 1} */` };
    },
  };
}
