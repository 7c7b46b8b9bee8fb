import type { Item } from '@echosciences/aggregate';
import { apiFiles } from '@echosciences/aggregate';
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSite } from '../lib/site.ts';
import { keyed } from '../lib/static-paths.ts';

interface Props extends Record<string, unknown> {
  file: string;
  items: Item[];
}

/** `/api/v1/`: open data, the same files that the `export` task writes. */
export const getStaticPaths = (async ({ routePattern }) => {
  const { all } = await loadSite();
  const extension = `.${routePattern.split('.').at(-1)}`;
  return keyed(
    apiFiles(all)
      .filter(({ name }) => name.endsWith(extension))
      .map(({ name, items }) => ({
        params: { name: name.slice(0, -extension.length) },
        props: { file: name, items },
      })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { file, items } }) => {
  const made = apiFiles(items).find(({ name }) => name === file);
  return new Response(made?.text, { headers: { 'content-type': made?.mimeType ?? '' } });
};
