import type { Finding } from '@echosciences/content';
import { formatFinding } from '@echosciences/content';

type Reporter = (findings: readonly Finding[]) => string;

const text: Reporter = (findings) => findings.map(formatFinding).join('\n');

const json: Reporter = (findings) => JSON.stringify(findings, null, 2);

/** Workflow commands that GitHub shows on the lines of a pull request. */
const github: Reporter = (findings) =>
  findings
    .map(({ file, line, column, level, code, message }) => {
      const command = level === 'erreur' ? 'error' : 'warning';
      const properties = `file=${property(file)},line=${line},col=${column},title=${property(code)}`;
      return `::${command} ${properties}::${escapeData(message)}`;
    })
    .join('\n');

export const reporters: Record<string, Reporter> = { text, json, github };

function escapeData(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string): string {
  return escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
