import { apiFiles } from '@echosciences/aggregate';
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSite } from '../lib/site.ts';

/** `/api/v1/`: open data, the same files that the `export` task writes. */
export const getStaticPaths = (async ({ routePattern }) => {
  const { all } = await loadSite();
  const extension = `.${routePattern.split('.').at(-1)}`;
  return apiFiles(all)
    .filter(({ name }) => name.endsWith(extension))
    .map(({ name, mimeType, text }) => ({
      params: { name: name.slice(0, -extension.length) },
      props: { mimeType, text },
    }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ mimeType: string; text: string }> = ({ props: { mimeType, text } }) =>
  new Response(text, { headers: { 'content-type': mimeType } });
