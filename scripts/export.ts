import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { apiFiles, originOf, publish } from '@echosciences/aggregate';
import { checkTerritory, loadTaxonomies, loadTerritory } from '@echosciences/content';

/**
 * Writes `dist/api/v1/` of the territory in the current folder (`content/<id>`), without Astro: what
 * its site publishes and what the portal merges.
 */
const directory = process.cwd();
const id = basename(directory);
const contentDirectory = resolve(directory, '..');

const content = loadTerritory(contentDirectory, id);
const { data: taxonomies } = loadTaxonomies(contentDirectory);
const errors = checkTerritory(content, { taxonomies, territories: new Map() }).filter(
  ({ level }) => level === 'erreur',
);
if (errors.length > 0 || !content.site) {
  for (const { file, line, column, level, code, message } of errors) {
    console.error(`${file}:${line}:${column} ${level} ${code} ${message}`);
  }
  process.exit(1);
}

const origin = originOf({ id, domain: content.site.domain }, process.env);
const items = publish(content.entries, { territory: id, origin });
const output = join(directory, 'dist/api/v1');
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
for (const { name, text } of apiFiles(items)) writeFileSync(join(output, name), text);
console.log(`${id} : ${items.length} contenus exportés.`);
