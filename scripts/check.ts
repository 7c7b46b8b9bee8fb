import { parseArgs } from 'node:util';
import { checkContent } from './check/check-content.ts';
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

const { findings, entries } = checkContent(process.cwd(), positionals);
const errors = findings.filter(({ level }) => level === 'erreur').length;
if (findings.length > 0 || values.format === 'json') console.log(report(findings));
if (values.format === 'text') {
  console.error(
    errors === 0
      ? `${entries} contenus vérifiés, aucune erreur.`
      : `${entries} contenus vérifiés, ${errors} erreur${errors > 1 ? 's' : ''}.`,
  );
}
process.exitCode = errors === 0 ? 0 : 1;
