import { resolve } from 'node:path';
import { apiFiles } from '@echosciences/aggregate';
import {
  exportDirectory,
  hasExport,
  loadSite,
  readExport,
  writeExport,
  writeExportProblem,
} from '@echosciences/content';
import { readRemoteExport } from '../../export/external.ts';

/** Where the site of a territory has what it last published. */
export type AddressOf = (domain: string) => string;

const published: AddressOf = (domain) => `https://${domain}/api/v1/`;

/**
 * Gives each territory whose export failed on this machine, and that has no former one here (a cache
 * that was lost), the last good one: what its own site publishes. The portal is then built with every territory, and says which
 * are not up to date.
 * @returns for each of these territories, why its last good export could not be had; none if it was
 */
export async function restoreExports(
  contentDirectory: string,
  ids: readonly string[],
  addressOf: AddressOf = published,
): Promise<{ id: string; problem?: string }[]> {
  const lost = ids.filter((id) => {
    const directory = exportDirectory(contentDirectory, id);
    return readExport(directory, []).problem !== undefined && !hasExport(directory);
  });
  return Promise.all(
    lost.map(async (id) => {
      const directory = exportDirectory(contentDirectory, id);
      const { site } = loadSite(contentDirectory, id);
      if (!site) return { id, problem: `content/${id}/territoire.yaml n’est pas valide` };
      const from = addressOf(site.domain);
      try {
        const root = resolve(contentDirectory, '..');
        const items = await readRemoteExport({ id, domain: site.domain, from }, root);
        const problem = readExport(directory, []).problem ?? '';
        writeExport(directory, apiFiles(items));
        writeExportProblem(directory, problem);
        return { id };
      } catch (error) {
        return { id, problem: `${from} : ${(error as Error).message}` };
      }
    }),
  );
}
