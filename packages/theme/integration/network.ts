import type { Item, MergedNetwork, TerritoryExport } from '@echosciences/aggregate';
import { brokenReferences, mergeExports } from '@echosciences/aggregate';
// Not the whole package: this module is bundled with the pages, parsers of Markdown are not to be.
import {
  exportDirectory,
  externalExportDirectory,
  readExport,
} from '@echosciences/content/territory-export';
import { allContentTypes, NATIONAL_ID } from '@echosciences/schemas';
import { contentFault } from './content-fault.ts';
import type { SiteConfig, SiteLink } from './load-config.ts';

/**
 * What the territories export and what the portal publishes itself, merged. Read straight from the
 * files: a content collection would keep tens of thousands of items a second time. The portal alone
 * sees them all: it is here that a reference from one territory to another must lead somewhere.
 * @throws AstroError in French when such a reference leads nowhere
 */
export function readNetwork(
  { contentDirectory, territories }: Pick<SiteConfig, 'contentDirectory' | 'territories'>,
  own: Item[],
): MergedNetwork {
  const exports = territories.map((territory) => exportOf(contentDirectory, territory));
  const { items, faulty } = mergeExports([{ territory: NATIONAL_ID, items: own }, ...exports]);
  for (const { territory, problem, isOut } of faulty) {
    const state = isOut ? 'absent du portail' : 'au portail dans son dernier état valide';
    console.warn(`[réseau] ${territory} est ${state}. ${problem}`);
  }
  refuseBrokenReferences(
    [...own, ...exports.flatMap((one) => one.items)],
    faulty.map(({ territory }) => territory),
  );
  return { items, faulty };
}

function exportOf(contentDirectory: string, { id, isExternal }: SiteLink): TerritoryExport {
  const directory = isExternal
    ? externalExportDirectory(contentDirectory, id)
    : exportDirectory(contentDirectory, id);
  const { files, problem } = readExport(
    directory,
    allContentTypes.map(({ api }) => api),
  );
  const items = Object.values(files).flat() as Item[];
  return { territory: id, items, ...(problem !== undefined && { problem }) };
}

function refuseBrokenReferences(items: readonly Item[], faulty: readonly string[]) {
  const broken = brokenReferences(items, faulty);
  if (broken.length === 0) return;
  throw contentFault(
    broken.map(({ folder, message }) => `${folder} erreur relation ${message}`).join('\n'),
    'Corriger ces entrées ; « pnpm check » donne la ligne de chacune.',
  );
}
