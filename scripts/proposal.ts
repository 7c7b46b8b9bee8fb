import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { today } from '@echosciences/calendar';
import { ReceivedRefused } from '@echosciences/content/received/refused';
import { SLUG } from '@echosciences/schemas';
import { flag, readArguments, refuse, text } from './lib/arguments.ts';
import { planOf, writePlan } from './proposal/plan.ts';
import { readFiles } from './proposal/read.ts';
import { hasErrors, reportOf } from './proposal/report.ts';

/** `pnpm proposition <fichier.zip | dossier | index.md>`: what came by mail, into the contents. */
const COMMAND = {
  language: 'fr',
  usage: 'pnpm proposition <fichier.zip | dossier | index.md> [--ecrire] [--territoire <id>]',
  words: [1, 1],
  options: { ecrire: flag, territoire: text(undefined) },
} as const;
const {
  values,
  words: [path = ''],
} = readArguments(COMMAND);
const { territoire } = values;
if (territoire !== undefined && !SLUG.test(territoire)) {
  refuse(COMMAND, `« ${territoire} » n’est pas l’identifiant d’un territoire.`);
}
if (!existsSync(path)) refuse(COMMAND, `Introuvable : ${path}.`);

try {
  const root = process.cwd();
  const context = { territory: territoire, today: today(Date.now()) };
  const plan = await planOf(root, readFiles(resolve(path)), context);
  const isWritten = values.ecrire && !hasErrors(plan);
  if (isWritten) writePlan(root, plan);
  console.log(reportOf(plan, isWritten));
  if (hasErrors(plan)) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof ReceivedRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
