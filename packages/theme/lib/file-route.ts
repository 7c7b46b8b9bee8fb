import type { APIRoute, GetStaticPaths, GetStaticPathsOptions } from 'astro';
import { currentReads } from './reads.ts';
import { keyed } from './static-paths.ts';

/** One file of a route: `/agenda/<slug>.ics`. */
export interface FilePath<Props> {
  params: Record<string, string>;
  props: Props;
}

interface FileContent {
  bytes: Uint8Array<ArrayBuffer>;
  mimeType: string;
}

/** Thousands of files of a site, that a build may make without a request and a response for each. */
export interface Files {
  paths: readonly (FilePath<unknown> & { cacheKey?: string })[];
  /** @param path address of the file, from the site's root */
  make(props: unknown, path: string): FileContent;
}

/**
 * An endpoint whose files are made of their props alone.
 * @param pathsOf its paths; their props are plain data
 * @param make what a file holds, from the props of its path and its own address
 */
export function fileRoute<Props extends Record<string, unknown>>(
  pathsOf: (options: Pick<GetStaticPathsOptions, 'routePattern'>) => Promise<FilePath<Props>[]>,
  make: (props: Props, path: string) => FileContent,
): { getStaticPaths: GetStaticPaths; GET: APIRoute<Props> } {
  return {
    getStaticPaths: async (options) => {
      const paths = keyed(await pathsOf(options));
      currentReads()?.takeFiles(options.routePattern, { paths, make: make as Files['make'] });
      return paths;
    },
    GET: ({ props, url }) => {
      const { bytes, mimeType } = make(props, url.pathname);
      return new Response(bytes, { headers: { 'content-type': mimeType } });
    },
  };
}
