import { existsSync } from 'node:fs';
import {
  exportDirectory,
  externalExportDirectory,
  hasExport,
  listTerritories,
  loadSite,
  readExport,
} from '@echosciences/content';
import { NATIONAL_ID } from '@echosciences/schemas';

/** Territories whose last export failed, a French line for each: what the portal shows of them, and what to do. */
export function networkReport(contentDirectory: string): string[] {
  const { site } = loadSite(contentDirectory, NATIONAL_ID);
  const external = site && 'externalTerritories' in site ? site.externalTerritories : [];
  return [
    ...listTerritories(contentDirectory).map((id) => ({
      id,
      directory: exportDirectory(contentDirectory, id),
      remedy: `« pnpm check content/${id} » dit quoi corriger.`,
    })),
    ...external.map(({ id, export: from }) => ({
      id,
      directory: externalExportDirectory(contentDirectory, id),
      remedy: `À voir avec ce territoire, qui publie ${from}.`,
    })),
  ].flatMap(({ id, directory, remedy }) => {
    // Where nothing was ever exported nobody has asked for it: no fault is known.
    if (!existsSync(directory) || readExport(directory, []).problem === undefined) return [];
    const state = hasExport(directory)
      ? 'au portail dans son dernier état valide'
      : 'absent du portail';
    return [`${id} : ${state}. ${remedy}`];
  });
}
