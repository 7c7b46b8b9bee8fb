import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Item, TerritoryExport } from '@echosciences/aggregate';
import { mergeExports } from '@echosciences/aggregate';
import { listTerritories } from '@echosciences/content';
import { allContentTypes, NATIONAL_ID } from '@echosciences/schemas';
import type { Loader } from 'astro/loaders';
import { projectOf } from './project.ts';

/** For the portal: what the 17 territories export. For a territory: nothing. */
export function networkLoader(): Loader {
  return {
    name: 'echosciences-network',
    load: async ({ store, config, logger }) => {
      const { id, contentDirectory } = projectOf(config.root);
      store.clear();
      if (id !== NATIONAL_ID) return;
      const { items, missing } = mergeExports(
        listTerritories(contentDirectory).map((territory) =>
          readExport(contentDirectory, territory),
        ),
      );
      for (const { territory, problem } of missing) logger.warn(`${territory}: ${problem}`);
      for (const item of items) {
        store.set({ id: `${item.territory}/${item.type}/${item.id}`, data: { ...item } });
      }
    },
  };
}

function readExport(contentDirectory: string, territory: string): TerritoryExport {
  const directory = join(contentDirectory, territory, 'dist/api/v1');
  if (!existsSync(directory)) {
    return { territory, problem: `no export in ${directory}: run "pnpm turbo run export" first` };
  }
  const items = allContentTypes.flatMap(
    ({ api }) => JSON.parse(readFileSync(join(directory, `${api}.json`), 'utf8')) as Item[],
  );
  return { territory, items };
}
