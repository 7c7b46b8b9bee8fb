import { formatFinding } from '@echosciences/content';
import { typography } from '@echosciences/schemas';
import type { Plan } from './plan.ts';

/** What a person reads of an import, before it or once it is done. */
export function reportOf(plan: Plan, isWritten: boolean): string {
  const { kind, title, territory, files, findings, lost, reserved } = plan;
  const blocked = hasErrors(plan);
  const lines = [
    typography(`${kind} pour ${territory} : « ${withoutControls(title)} »`),
    '',
    isWritten ? 'Écrit :' : blocked ? 'Serait écrit, une fois corrigé :' : 'Serait écrit :',
    ...files.map(({ path, bytes }) => `  ${path} (${weight(bytes.length)})`),
  ];
  if (lost.length > 0) {
    lines.push('', 'Non repris, aucun champ ne peut le recevoir :');
    lines.push(...lost.map(({ path, message }) => `  ${withoutControls(path)} : ${message}`));
  }
  if (reserved.length > 0) {
    lines.push('', 'Non repris, la coordination seule en décide :');
    lines.push(...reserved.map((label) => `  ${label}`));
  }
  if (findings.length > 0) {
    lines.push('', 'La vérification dit :', ...findings.map((one) => `  ${formatFinding(one)}`));
  }
  lines.push('', next(isWritten, blocked, plan.folder));
  return lines.map(typography).join('\n');
}

export function hasErrors({ findings }: Plan): boolean {
  return findings.some(({ level }) => level === 'erreur');
}

function next(isWritten: boolean, blocked: boolean, folder: string): string {
  if (isWritten) return `À relire, puis à confier à Git : git add ${folder}`;
  if (blocked) return 'Rien n’est écrit : corriger la proposition, ou le contenu qu’elle cite.';
  return 'Rien n’est écrit : ajouter --ecrire pour l’écrire.';
}

/** What a proposal says goes to a terminal: it may not command it. */
function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
}

function weight(bytes: number): string {
  return bytes < 1000
    ? `${bytes} octets`
    : `${Math.round(bytes / 1000).toLocaleString('fr-FR')} ko`;
}
