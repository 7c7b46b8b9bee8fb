import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { listTerritories, loadTerritory } from '@echosciences/content';
import { NATIONAL_ID } from '@echosciences/schemas';
import { flag, readArguments } from './lib/arguments.ts';
import { planRename } from './rename/plan.ts';
import { writeSource } from './rename/source-file.ts';

/**
 * `pnpm renommer <content/…/ancien> <nouvel-identifiant> [--ecrire]`: gives an entry another slug. Its
 * former address leads to the new one, what named it names it still. Says what it would do unless told to.
 */
const {
  values,
  words: [folder = '', slug = ''],
} = readArguments({
  language: 'fr',
  usage:
    'pnpm renommer content/<territoire>/<rubrique>/[<année>/]<ancien> <nouvel-identifiant> [--ecrire]',
  words: [2, 2],
  options: { ecrire: flag },
});

const contentDirectory = resolve('content');
const ids = [...listTerritories(contentDirectory), NATIONAL_ID];
const territories = new Map(ids.map((id) => [id, loadTerritory(contentDirectory, id)]));
const path = relative(contentDirectory, resolve(folder)).replaceAll('\\', '/');
const plan = planRename(contentDirectory, territories, path.replace(/\/index\.mdx?$/, ''), slug);
if (typeof plan === 'string') {
  console.error(`Rien n’est renommé : ${plan}.`);
  process.exit(1);
}

const done = values.ecrire;
console.log(`${done ? 'renommé' : 'à renommer'} content/${plan.from} → content/${plan.to}`);
console.log(`adresse ${plan.oldAddress} → ${plan.newAddress}`);
for (const { path, source, changes } of plan.files) {
  if (done) writeSource(join(contentDirectory, path), source);
  console.log(
    `${done ? 'modifié' : 'à modifier'} content/${path} (${changes} endroit${changes > 1 ? 's' : ''})`,
  );
}
if (done) {
  mkdirSync(dirname(join(contentDirectory, plan.to)), { recursive: true });
  renameSync(join(contentDirectory, plan.from), join(contentDirectory, plan.to));
  console.log('\n« pnpm check » vérifie le tout.');
} else {
  console.log('\nRien n’est écrit : ajouter --ecrire pour le faire.');
}
