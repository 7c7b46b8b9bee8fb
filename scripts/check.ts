import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { visible } from '@echosciences/content';
import { codeKey } from '@echosciences/content/records/code-key';
import { checkContent } from './check/check-content.ts';
import { count } from './check/reporters/reporter.ts';
import { reporters } from './check/reporters.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    format: { type: 'string', default: 'text' },
    fix: { type: 'boolean', default: false },
    lien: { type: 'string' },
  },
});
const reporter = reporters[values.format];
if (!reporter) {
  stop(`Format inconnu « ${values.format} ». Formats : ${Object.keys(reporters).join(', ')}.`);
}
const link = values.lien?.replace(/\/+$/, '');
if (link !== undefined && !/^https:\/\/[\w.-]+(?:\/[\w.%~+-]+)+$/.test(link)) {
  stop(
    '--lien attend l’adresse des fichiers : https://github.com/organisation/depot/blob/branche.',
  );
}
const missing = positionals.filter((path) => !existsSync(path));
if (missing.length > 0) stop(`Introuvable : ${missing.join(', ')}.`);

const cache = { directory: resolve('.cache/check'), key: codeKey() };
if (values.fix) {
  // It opens images: a check alone need not wait for what does.
  const { fixContent } = await import('./check/fix-content.ts');
  const mended = await fixContent(process.cwd(), positionals, cache);
  for (const { file, message } of mended) console.error(visible(`${file} : ${message}`));
  console.error(mended.length > 0 ? `${count(mended.length, 'correction')}.` : 'Rien à corriger.');
}
const report = { ...(await checkContent(process.cwd(), positionals, cache)), link };
const errors = report.findings.filter(({ level }) => level === 'erreur').length;
const output = reporter(report);
if (output) console.log(output);
if (values.format === 'text') {
  const read = `${count(report.entries, 'contenu')} vérifié${report.entries > 1 ? 's' : ''}`;
  console.error(`${read}, ${errors === 0 ? 'aucune erreur' : count(errors, 'erreur')}.`);
}
process.exitCode = errors === 0 ? 0 : 1;

/** The command itself is wrong: nothing was checked. */
function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
