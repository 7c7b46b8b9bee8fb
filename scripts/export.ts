import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { apiFiles, originOf, publish } from '@echosciences/aggregate';
import {
  exportDirectory,
  InvalidContentError,
  loadSite,
  loadValidTerritory,
  recordsOf,
  searchTexts,
  searchTextsFile,
  writeExport,
  writeExportProblem,
} from '@echosciences/content';
import { NATIONAL_ID } from '@echosciences/schemas';
import { importExports } from './export/external.ts';

/**
 * Writes `dist/api/v1/` of the territory in the current folder (`content/<id>`), without Astro: what
 * its site publishes and what the portal merges; and beside it the words of its pages, for the
 * portal's search. For the portal, the exports of the territories that live in other repositories are
 * fetched as well.
 */
const id = basename(process.cwd());
const contentDirectory = resolve('..');
const output = exportDirectory(contentDirectory, id);

try {
  const { entries } = loadValidTerritory(
    contentDirectory,
    id,
    recordsOf(contentDirectory, process.env),
  );
  const { site } = loadSite(contentDirectory, id);
  const origin = originOf({ id, domain: site?.domain ?? '' }, process.env);
  const items = publish(entries, { territory: id, origin });
  writeExport(output, apiFiles(items));
  writeFileSync(searchTextsFile(contentDirectory, id), JSON.stringify(searchTexts(entries)));
  console.log(`${id} : ${items.length} contenus exportés.`);
  if (id === NATIONAL_ID && site && 'externalTerritories' in site) {
    for (const line of await importExports(contentDirectory, site.externalTerritories)) {
      console.log(line);
    }
  }
} catch (error) {
  if (!(error instanceof InvalidContentError)) throw error;
  writeExportProblem(output, error.message);
  console.error(error.message);
  process.exitCode = 1;
}
