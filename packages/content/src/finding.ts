import type { Code } from './codes.ts';
import { visible } from './visible.ts';
import type { Position } from './yaml.ts';

/** One thing to say about a file: where, how grave, what to do. Data only; reporters print it. */
export interface Finding {
  /** Path from the repository's root, with `/`. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
  level: 'erreur' | 'avertissement';
  code: Code;
  /** French sentence: what is wrong, and the remedy. */
  message: string;
}

/** What is to be said of a file whose place in the report is known elsewhere. */
export type Fault = Pick<Finding, 'code' | 'message'> & {
  /** An error unless told. */
  level?: Finding['level'];
};

/** A fault of a file; one of the file as a whole is told at its beginning. */
export function findingOf(
  file: string,
  { code, message, level = 'erreur' }: Fault,
  { line, column }: Position = { line: 1, column: 1 },
): Finding {
  return { file, line, column, level, code, message };
}

/** Order of a report: by file, then by place. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column ||
    (a.message < b.message ? -1 : 1)
  );
}

/** `file:line:col niveau code message`, one line in a terminal. */
export function formatFinding({ file, line, column, level, code, message }: Finding): string {
  return visible(`${file}:${line}:${column} ${level} ${code} ${message}`);
}
