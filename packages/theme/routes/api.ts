import type { Item } from '@echosciences/aggregate';
import { apiFiles } from '@echosciences/aggregate';
import { fileRoute } from '../lib/file-route.ts';
import { loadSite } from '../lib/site.ts';

/** `/api/v1/`: open data, the same files that the `export` task writes. */
export const { getStaticPaths, GET } = fileRoute<{ file: string; items: Item[] }>(
  async ({ routePattern }) => {
    const { all } = await loadSite();
    const extension = `.${routePattern.split('.').at(-1)}`;
    return apiFiles(all)
      .filter(({ name }) => name.endsWith(extension))
      .map(({ name, items }) => ({
        params: { name: name.slice(0, -extension.length) },
        props: { file: name, items },
      }));
  },
  ({ file, items }) => {
    const made = apiFiles(items).find(({ name }) => name === file);
    if (!made) throw new Error(`No file "${file}" in the open data.`);
    return made;
  },
);
