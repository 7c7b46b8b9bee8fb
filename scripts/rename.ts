import { relative, resolve } from 'node:path';
import { listTerritories, loadTerritory } from '@echosciences/content';
import { NATIONAL_ID } from '@echosciences/schemas';
import { flag, readArguments } from './lib/arguments.ts';
import { applyRename } from './rename/apply.ts';
import { planRename } from './rename/plan.ts';

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
if (done) applyRename(contentDirectory, plan);
console.log(`${done ? 'renommé' : 'à renommer'} content/${plan.from} → content/${plan.to}`);
console.log(`adresse ${plan.oldAddress} → ${plan.newAddress}`);
for (const { path, changes } of plan.files) {
  console.log(
    `${done ? 'modifié' : 'à modifier'} content/${path} (${changes} endroit${changes > 1 ? 's' : ''})`,
  );
}
console.log(
  done
    ? '\n« pnpm check » vérifie le tout.'
    : '\nRien n’est écrit : ajouter --ecrire pour le faire.',
);
