import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from './check/check-content.ts';
import { codeKey } from './check/code-key.ts';
import { reporters } from './check/reporters.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { format: { type: 'string', default: 'text' } },
});
const report = reporters[values.format];
if (!report) {
  console.error(
    `Format inconnu « ${values.format} ». Formats : ${Object.keys(reporters).join(', ')}.`,
  );
  process.exit(2);
}

const missing = positionals.filter((path) => !existsSync(path));
if (missing.length > 0) {
  console.error(`Introuvable : ${missing.join(', ')}.`);
  process.exit(2);
}

const cache = { directory: resolve('.cache/check'), key: codeKey() };
const { findings, entries } = await checkContent(process.cwd(), positionals, cache);
const errors = findings.filter(({ level }) => level === 'erreur').length;
if (findings.length > 0 || values.format === 'json') console.log(report(findings));
if (values.format === 'text') {
  const read = `${count(entries, 'contenu')} vérifié${entries > 1 ? 's' : ''}`;
  console.error(`${read}, ${errors === 0 ? 'aucune erreur' : count(errors, 'erreur')}.`);
}
process.exitCode = errors === 0 ? 0 : 1;

function count(number: number, noun: string): string {
  return `${number} ${noun}${number > 1 ? 's' : ''}`;
}
