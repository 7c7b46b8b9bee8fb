import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { today } from '@echosciences/calendar';
import { SLUG } from '@echosciences/schemas';
import { replaceFile } from './check/fixes/fix.ts';
import { readArguments, refuse, text } from './lib/arguments.ts';
import { territoryFiles, toComplete } from './territory/files.ts';
import { withTerritory } from './territory/national-dependencies.ts';

const NATIONAL = 'sites/national/package.json';

const COMMAND = {
  language: 'fr',
  usage: 'pnpm new:territory <identifiant> [--name "Nom"]',
  words: [1, 1],
  options: { name: text(undefined) },
} as const;
const {
  values,
  words: [id = ''],
} = readArguments(COMMAND);
if (!SLUG.test(id)) {
  refuse(
    COMMAND,
    `« ${id} » n’est pas un identifiant : des minuscules sans accent, par exemple la-reunion.`,
  );
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
try {
  const national = withTerritory(readFileSync(NATIONAL, 'utf8'), id);
  for (const [path, text] of Object.entries(territoryFiles(id, name, today(Date.now())))) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`créé    ${path}`);
  }
  replaceFile(NATIONAL, national);
} catch (error) {
  for (const folder of ['content', 'sites']) {
    rmSync(`${folder}/${id}`, { recursive: true, force: true });
  }
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(
    `Rien n’est créé (${code ?? message}) : vérifier les droits et la place sur le disque, puis recommencer à la racine du dépôt.`,
  );
  process.exit(1);
}
console.log(`modifié ${NATIONAL}`);
console.log('\nÀ compléter, car rien ici ne peut le deviner :');
for (const [path, what] of toComplete(id)) console.log(`  ${path}\n    ${what}.`);
console.log(`\nPuis « pnpm install », « pnpm check content/${id} » et « pnpm dev ${id} ».`);
