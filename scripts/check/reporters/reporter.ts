import type { Finding } from '@echosciences/content';

/** What a check has to tell. */
export interface Report {
  findings: readonly Finding[];
  /** How many entries were read. */
  entries: number;
  /** Address of the repository's files as they are proposed: `https://github.com/o/r/blob/branch`. */
  link?: string;
}

/** A report as a text; empty when there is nothing to say. */
export type Reporter = (report: Report) => string;

/** « 1 erreur », « 2 erreurs » */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number > 1 ? 's' : ''}`;
}
