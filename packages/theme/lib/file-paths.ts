/** Names of the segments in the patterns of files that lie in folders: `/flux/[a]/[b]/[c].ics`. */
const SEGMENTS = ['a', 'b', 'c'];

/** Patterns of files under `base`, up to three segments deep. Astro knows a file by a literal extension. */
export function filePatterns(base: string, extension: string): string[] {
  return SEGMENTS.map((_, index) => {
    const segments = SEGMENTS.slice(0, index + 1).map((name) => `[${name}]`);
    return `${base}/${segments.join('/')}.${extension}`;
  });
}

/** Reads such a pattern: its extension, and the parameters of a path that has its depth. */
export function filePaths<Extension extends string>(routePattern: string) {
  const depth = routePattern.split('[').length - 1;
  return {
    extension: routePattern.split('.').at(-1) as Extension,
    paramsOf(path: string): Record<string, string> | undefined {
      const segments = path.split('/');
      if (segments.length !== depth) return undefined;
      return Object.fromEntries(segments.map((segment, index) => [SEGMENTS[index] ?? '', segment]));
    },
  };
}
