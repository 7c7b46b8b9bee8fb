import { currentReads } from './reads.ts';

/**
 * Paths of a route, each with the digest of its props: its page is kept from one build to the next as
 * long as they are the same, and what it reads besides. Props are plain data.
 */
export function keyed<Path extends { params?: unknown; props?: unknown }>(
  paths: readonly Path[],
): (Path & { cacheKey?: string })[] {
  const reads = currentReads();
  if (!reads) return [...paths];
  return paths.map((path) => ({ ...path, cacheKey: reads.digestOf(path.props) }));
}
