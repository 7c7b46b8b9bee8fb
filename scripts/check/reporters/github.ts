import type { Finding } from '@echosciences/content';
import { formatFinding } from '@echosciences/content';
import type { Reporter } from './reporter.ts';
import { count } from './reporter.ts';

/** How many annotations of a kind GitHub shows for one step; it drops the others without a word. */
const SHOWN = 10;

/**
 * Workflow commands that GitHub shows on the lines of a pull request. Where it would drop some, the
 * last one says how many, and the step's log has them all.
 */
export const github: Reporter = ({ findings }) => {
  const errors = findings.filter(({ level }) => level === 'erreur');
  const warnings = findings.filter(({ level }) => level === 'avertissement');
  return [...annotations('error', errors), ...annotations('warning', warnings)].join('\n');
};

function annotations(command: 'error' | 'warning', findings: readonly Finding[]): string[] {
  if (findings.length <= SHOWN) return findings.map((finding) => annotation(command, finding));
  const shown = findings.slice(0, SHOWN - 1);
  const others = findings.slice(SHOWN - 1);
  const noun = command === 'error' ? 'autre erreur' : 'autre avertissement';
  const title = `et ${others.length} ${noun.replaceAll(/(?= |$)/g, 's')}`;
  return [
    ...shown.map((finding) => annotation(command, finding)),
    `::${command} title=${property(title)}::La liste complète est dans le journal de cette étape.`,
    `::group::${escapeData(`${count(others.length, 'constat')} de plus`)}`,
    ...others.map(formatFinding),
    '::endgroup::',
  ];
}

function annotation(command: string, { file, line, column, code, message }: Finding): string {
  const properties = `file=${property(file)},line=${line},col=${column},title=${property(code)}`;
  return `::${command} ${properties}::${escapeData(message)}`;
}

/** The message of a workflow command: what would end it is written otherwise. */
export function escapeData(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string): string {
  return escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
