import type { ApiFile } from '@echosciences/aggregate';
import { apiFiles } from '@echosciences/aggregate';
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSite } from '../lib/site.ts';
import { keyed } from '../lib/static-paths.ts';

/** `/api/v1/`: open data, the same files that the `export` task writes. */
export const getStaticPaths = (async ({ routePattern }) => {
  const { all } = await loadSite();
  const extension = `.${routePattern.split('.').at(-1)}`;
  return keyed(
    apiFiles(all)
      .filter(({ name }) => name.endsWith(extension))
      .map((file) => ({
        params: { name: file.name.slice(0, -extension.length) },
        props: { file },
      })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: ApiFile }> = ({ props: { file } }) =>
  new Response(file.text, { headers: { 'content-type': file.mimeType } });
