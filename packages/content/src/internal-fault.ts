import type { Finding } from './finding.ts';
import { findingOf } from './finding.ts';

/** A check that threw is itself a finding: the others still report. */
export function internalFault(file: string, error: unknown): Finding {
  return findingOf(file, { code: 'interne', message: messageOf(error) });
}

function messageOf(error: unknown): string {
  const { code = '' } = Object(error) as NodeJS.ErrnoException;
  if (['EACCES', 'EPERM'].includes(code)) {
    return `lecture refusée par le disque (${code}) : rendre ce fichier ou ce dossier lisible, dans ses propriétés ou par chmod -R u+rX`;
  }
  const detail = String(error).replace(/\s+/g, ' ').slice(0, 160);
  return `vérification impossible (${detail}) : si ce fichier est inhabituel, le simplifier ; sinon transmettre cette ligne à qui tient le dépôt`;
}
