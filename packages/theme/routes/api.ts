import { apiFiles } from '@echosciences/aggregate';
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSite } from '../lib/site.ts';

/** `/api/v1/`: open data, the same files that the `export` task writes. */
export const getStaticPaths = (async () => {
  const { all } = await loadSite();
  return apiFiles(all).map(({ name, mimeType, text }) => ({
    params: { file: name },
    props: { mimeType, text },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ mimeType: string; text: string }> = ({ props: { mimeType, text } }) =>
  new Response(text, { headers: { 'content-type': mimeType } });
