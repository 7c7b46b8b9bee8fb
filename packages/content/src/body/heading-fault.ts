import type { Fault } from '../finding.ts';

/** Headings start at level 2 and skip none. */
export function headingFault(depth: number, previous: number): Fault | undefined {
  if (depth === 1) {
    return {
      code: 'titre',
      message: 'titre de niveau 1 (#) réservé au titre de la page : commencer à ##',
    };
  }
  if (depth > previous + 1) {
    return {
      code: 'titre',
      message: `titre de niveau ${depth} après un niveau ${previous} : écrire ${'#'.repeat(previous + 1)}`,
    };
  }
  return undefined;
}
