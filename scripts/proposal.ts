import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { today } from '@echosciences/calendar';
import { ReceivedRefused } from '@echosciences/content/received/refused';
import { SLUG } from '@echosciences/schemas';
import { planOf, writePlan } from './proposal/plan.ts';
import { readFiles } from './proposal/read.ts';
import { hasErrors, reportOf } from './proposal/report.ts';

/** `pnpm proposition <fichier.zip | dossier | index.md>`: what came by mail, into the contents. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { ecrire: { type: 'boolean', default: false }, territoire: { type: 'string' } },
});
const [path] = positionals;
const { territoire } = values;
if (!path || positionals.length > 1 || (territoire !== undefined && !SLUG.test(territoire))) {
  console.error(
    'Usage : pnpm proposition <fichier.zip | dossier | index.md> [--ecrire] [--territoire <id>]',
  );
  process.exit(2);
}
if (!existsSync(path)) {
  console.error(`Introuvable : ${path}.`);
  process.exit(2);
}

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
