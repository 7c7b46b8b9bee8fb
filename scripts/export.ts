import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { apiFiles, originOf, publish } from '@echosciences/aggregate';
import {
  InvalidContentError,
  loadSite,
  loadValidTerritory,
  searchTexts,
  searchTextsFile,
} from '@echosciences/content';

/**
 * Writes `dist/api/v1/` of the territory in the current folder (`content/<id>`), without Astro: what
 * its site publishes and what the portal merges; and beside it the words of its pages, for the
 * portal's search.
 */
const directory = process.cwd();
const id = basename(directory);
const contentDirectory = resolve(directory, '..');
const output = join(directory, 'dist/api/v1');
const texts = searchTextsFile(contentDirectory, id);

// First of all: an export that fails leaves none behind for the portal to take for the present one.
rmSync(output, { recursive: true, force: true });
rmSync(texts, { force: true });
try {
  const { entries } = loadValidTerritory(contentDirectory, id);
  const domain = loadSite(contentDirectory, id).site?.domain ?? '';
  const items = publish(entries, { territory: id, origin: originOf({ id, domain }, process.env) });
  mkdirSync(output, { recursive: true });
  for (const { name, text } of apiFiles(items)) writeFileSync(join(output, name), text);
  writeFileSync(texts, JSON.stringify(searchTexts(entries)));
  console.log(`${id} : ${items.length} contenus exportés.`);
} catch (error) {
  if (!(error instanceof InvalidContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
