import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { visible } from '@echosciences/content';
import { codeKey } from '@echosciences/content/records/code-key';
import { checkContent, concernsContent } from './check/check-content.ts';
import { count } from './check/reporters/reporter.ts';
import { reporters } from './check/reporters.ts';
import { flag, oneOf, readArguments, refuse, text } from './lib/arguments.ts';

const FORMATS = Object.keys(reporters) as (keyof typeof reporters)[];
const COMMAND = {
  language: 'fr',
  usage: `pnpm check [fichiers ou dossiers…] [--fix] [--format ${FORMATS.join('|')}] [--lien <adresse des fichiers>]`,
  words: [0, Number.POSITIVE_INFINITY],
  options: { format: oneOf(FORMATS, 'text'), fix: flag, lien: text(undefined) },
} as const;
const { values, words: paths } = readArguments(COMMAND);
const link = values.lien?.replace(/\/+$/, '');
if (link !== undefined && !/^https:\/\/[\w.-]+(?:\/[\w.%~+-]+)+$/.test(link)) {
  refuse(
    COMMAND,
    '--lien attend l’adresse des fichiers : https://github.com/organisation/depot/blob/branche.',
  );
}
const missing = paths.filter((path) => !existsSync(path));
if (missing.length > 0) refuse(COMMAND, `Introuvable : ${missing.join(', ')}.`);
const outside = paths.filter((path) => !concernsContent(process.cwd(), path));
if (outside.length > 0) {
  refuse(COMMAND, `Rien à vérifier hors de content/ : ${outside.join(', ')}.`);
}

const cache = { directory: resolve('.cache/check'), key: codeKey() };
if (values.fix) {
  // It opens images: a check alone need not wait for what does.
  const { fixContent } = await import('./check/fix-content.ts');
  const mended = await fixContent(process.cwd(), paths, cache);
  for (const { file, message } of mended) console.error(visible(`${file} : ${message}`));
  console.error(mended.length > 0 ? `${count(mended.length, 'correction')}.` : 'Rien à corriger.');
}
const report = { ...(await checkContent(process.cwd(), paths, cache)), link };
const errors = report.findings.filter(({ level }) => level === 'erreur').length;
const output = reporters[values.format](report);
if (output) console.log(output);
if (values.format === 'text') {
  const read = `${count(report.entries, 'contenu')} vérifié${report.entries > 1 ? 's' : ''}`;
  console.error(`${read}, ${errors === 0 ? 'aucune erreur' : count(errors, 'erreur')}.`);
}
process.exitCode = errors === 0 ? 0 : 1;
