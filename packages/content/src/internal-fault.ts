import type { Finding } from './finding.ts';

/** A check that threw is itself a finding: the others still report. */
export function internalFault(file: string, error: unknown): Finding {
  const detail = String(error).replace(/\s+/g, ' ').slice(0, 160);
  return {
    file,
    line: 1,
    column: 1,
    level: 'erreur',
    code: 'interne',
    message: `vérification impossible (${detail}) : si ce fichier est inhabituel, le simplifier ; sinon transmettre cette ligne à qui tient le dépôt`,
  };
}
