import type { Finding } from '@echosciences/content';
import { typography } from '@echosciences/schemas';
import { address, inert } from './inert-markdown.ts';
import type { Report, Reporter } from './reporter.ts';
import { count } from './reporter.ts';

/** How the workflow finds the comment to replace: GitHub does not show it. */
export const MARKER = '<!-- echosciences:verification -->';

/** GitHub refuses a comment beyond 65,536 characters; the lists leave room for the rest of it. */
const ROOM = 54_000;

/** Beyond it a message is one that quotes a whole text. */
const LONGEST_MESSAGE = 700;

/**
 * The comment on a pull request, for a person who has never seen Git: what is fine, what to mend and
 * how, what is only a suggestion. Whatever titles and file names say, it shows them and obeys none.
 */
export const markdown: Reporter = (report) => {
  const errors = report.findings.filter(({ level }) => level === 'erreur');
  const warnings = report.findings.filter(({ level }) => level === 'avertissement');
  const faults = list(errors, ROOM, report.link);
  const suggestions = list(warnings, ROOM - faults.length, report.link);
  const parts = [MARKER, typography(greeting(report, errors, warnings))];
  if (errors.length > 0) {
    parts.push('### À corriger', faults, typography(howTo(report.link)));
  }
  if (warnings.length > 0) {
    const note = typography('Rien d’obligatoire ici : la page peut paraître sans cela.');
    parts.push('### Suggestions', note, suggestions);
  }
  return `${parts.join('\n\n')}\n`;
};

function greeting(
  { entries }: Report,
  errors: readonly Finding[],
  warnings: readonly Finding[],
): string {
  const read = entries > 0 ? `${count(entries, 'contenu')} relu${entries > 1 ? 's' : ''}` : 'Relu';
  if (errors.length === 0) {
    const also = warnings.length > 0 ? `, et ${count(warnings.length, 'suggestion')} plus bas` : '';
    return `Bonjour, et merci pour cette proposition !\n\n**Tout est bon.** ${read}, rien à corriger${also}. La coordination du territoire va maintenant la lire.`;
  }
  const bad = new Set(errors.map(({ file }) => file)).size;
  return `Bonjour, et merci pour cette proposition !\n\n${read} par la vérification automatique : **${count(errors.length, 'point')} à corriger** dans ${count(bad, 'fichier')}, et le reste est bon. Rien n’est perdu et rien n’est encore en ligne : une fois ces points corrigés, la coordination du territoire lira la proposition.`;
}

/** Findings by file, as many as there is room for. */
function list(findings: readonly Finding[], room: number, link: string | undefined): string {
  let [text, told, last] = ['', 0, ''];
  for (const finding of findings) {
    const start = finding.file === last ? '' : `\n\n${heading(finding.file, link)}\n`;
    const next = `${text}${start}\n${item(finding, link)}`;
    if (next.length > room) break;
    [text, told, last] = [next, told + 1, finding.file];
  }
  const left = findings.length - told;
  return left === 0
    ? text.trim()
    : `${text.trim()}\n\n… et ${count(left, 'autre')} : ce message est plein, la suite viendra quand ceux-ci seront corrigés.`;
}

function heading(file: string, link: string | undefined): string {
  const name = inert(file.split('/').slice(2).join(' › ') || file);
  if (!link) return `**${name}**`;
  const isText = /\.(?:mdx?|yaml)$/.test(file);
  const where = isText
    ? `[modifier ce fichier](${address(link.replace('/blob/', '/edit/'), file)})`
    : `[voir ce fichier](${address(link, file)})`;
  return `**${name}** (${where})`;
}

function item({ file, line, message }: Finding, link: string | undefined): string {
  const isLong = message.length > LONGEST_MESSAGE;
  const text = inert(typography(isLong ? `${message.slice(0, LONGEST_MESSAGE)}…` : message));
  if (!/\.(?:mdx?|yaml)$/.test(file)) return `- ${text}`;
  const place = link ? `[Ligne ${line}](${address(link, file)}?plain=1#L${line})` : `Ligne ${line}`;
  return `- ${place}\u00a0: ${text}`;
}

function howTo(link: string | undefined): string {
  const open = link
    ? 'Suivre le lien « modifier ce fichier ».'
    : 'Ouvrir le fichier depuis l’onglet « Files changed », menu « … », « Edit file ».';
  return `### Comment corriger, sans rien installer

1. ${open}
2. Corriger la ligne indiquée : son numéro est dans la marge.
3. Appuyer sur « Commit changes… », en haut à droite, puis encore sur « Commit changes » dans la fenêtre qui s’ouvre.
4. Attendre quelques minutes : la vérification repart d’elle-même et ce message se met à jour.

Une hésitation ? Répondre sous ce message : une personne de la coordination le lira.`;
}
