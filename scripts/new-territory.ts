import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { today } from '@echosciences/calendar';
import { SLUG } from '@echosciences/schemas';
import { territoryFiles, toComplete } from './territory/files.ts';
import { withTerritory } from './territory/national-dependencies.ts';

const NATIONAL = 'sites/national/package.json';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { name: { type: 'string' } },
});
const [id] = positionals;
if (!id || !SLUG.test(id) || positionals.length > 1) {
  console.error(
    'Usage : pnpm new:territory <id> [--name "Nom"], l’identifiant en minuscules sans accent, par exemple la-reunion.',
  );
  process.exit(2);
}
if (existsSync(`content/${id}`) || existsSync(`sites/${id}`)) {
  console.error(`Le territoire « ${id} » existe déjà : voir content/${id}/ et sites/${id}/.`);
  process.exit(1);
}

const name =
  values.name ??
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
for (const [path, text] of Object.entries(territoryFiles(id, name, today(Date.now())))) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`créé    ${path}`);
}
writeFileSync(NATIONAL, withTerritory(readFileSync(NATIONAL, 'utf8'), id));
console.log(`modifié ${NATIONAL}`);
console.log('\nÀ compléter, car rien ici ne peut le deviner :');
for (const [path, what] of toComplete(id)) console.log(`  ${path}\n    ${what}.`);
console.log(`\nPuis « pnpm install », « pnpm check content/${id} » et « pnpm dev ${id} ».`);
