import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Item, TerritoryExport } from '@echosciences/aggregate';
import { brokenReferences, mergeExports, publish } from '@echosciences/aggregate';
import { listTerritories } from '@echosciences/content';
import { allContentTypes, NATIONAL_ID } from '@echosciences/schemas';
import { AstroError } from 'astro/errors';
import type { Loader } from 'astro/loaders';
import { projectOf } from './project.ts';
import { validTerritory } from './valid-territory.ts';

/**
 * For the portal: what the territories export. For a territory: nothing. The portal alone sees
 * all of them: it is here that a reference from one to another must lead somewhere.
 */
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
      const own = publish(validTerritory(contentDirectory, id).entries, {
        territory: id,
        origin: '',
      });
      refuseBrokenReferences(
        [...items, ...own],
        missing.map(({ territory }) => territory),
      );
      for (const item of items) {
        store.set({ id: `${item.territory}/${item.type}/${item.id}`, data: { ...item } });
      }
    },
  };
}

function refuseBrokenReferences(items: readonly Item[], missing: readonly string[]) {
  const broken = brokenReferences(items, missing);
  if (broken.length === 0) return;
  const error = new AstroError(
    broken.map(({ folder, message }) => `${folder} erreur relation ${message}`).join('\n'),
    'Corriger ces dossiers ; « pnpm check » donne la ligne de chacun.',
  );
  // The findings name their places; where the loader stood helps nobody.
  error.stack = '';
  throw error;
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
