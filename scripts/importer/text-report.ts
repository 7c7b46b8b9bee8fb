import type { Outcome } from '@echosciences/importers';
import type { SourceReport, Sums } from './report.ts';

/** Events named in each part of a report, unless all are asked for. */
const SHOWN = 20;

/**
 * What an import did or would do, in French and in Markdown: it reads in a terminal and in a pull request.
 * @param whole names every event, however many
 */
export function textOf(report: SourceReport, { whole }: { whole: boolean }): string {
  const most = whole ? Number.POSITIVE_INFINITY : SHOWN;
  const parts = report.refused
    ? [`La source n’a pas pu être lue, rien n’est écrit\u00A0: ${report.refused}`]
    : [sumsOf(report), ...report.notes, ...sections(report, most)];
  return [`## ${headline(report)}`, ...parts].join('\n\n');
}

function headline({ name, address, territory }: SourceReport): string {
  const source = name === address ? name : `${name} (${address})`;
  return `${source} → ${territory === 'auto' ? 'chaque territoire' : territory}`;
}

const SUMS: readonly [keyof Sums, one: string, many: string][] = [
  ['created', 'créé', 'créés'],
  ['updated', 'modifié', 'modifiés'],
  ['unchanged', 'inchangé', 'inchangés'],
  ['ignored', 'ignoré', 'ignorés'],
  ['duplicates', 'doublon probable', 'doublons probables'],
  ['errors', 'erreur', 'erreurs'],
];

function sumsOf({ sums, isWritten }: SourceReport): string {
  const lines = SUMS.filter(([key]) => sums[key] > 0).map(([key, one, many]) => {
    return `- ${count(sums[key], one, many)}`;
  });
  const trial = isWritten
    ? ''
    : '\n\nEssai\u00A0: rien n’est écrit. Avec --ecrire, ce rapport devient vrai.';
  const read = count(sums.read, 'événement lu', 'événements lus');
  return `${[`${read}${lines.length > 0 ? '\u00A0:' : '.'}`, ...lines].join('\n')}${trial}`;
}

function sections({ plan }: SourceReport, most: number): string[] {
  if (!plan) return [];
  const of = (kind: Outcome['kind']) => plan.outcomes.filter((outcome) => outcome.kind === kind);
  const settled = plan.outcomes.filter(({ kind }) => kind === 'created' || kind === 'updated');
  return [
    section('Erreurs', of('error').map(faultLine), most),
    section(
      'Conflits\u00A0: la source et une personne ont changé le même champ',
      keptLines(plan.outcomes, true),
      most,
    ),
    section(
      'Créés, les plus scientifiques d’abord',
      of('created').sort(byScore).map(createdLine),
      most,
    ),
    section('Modifiés', of('updated').map(updatedLine), most),
    section('Doublons probables, non écrits', of('duplicate').map(reasonLine), most),
    section(
      'Disparus à la source, gardés ici',
      plan.missing.map(({ title, path }) => `${title}\u00A0: ${code(path)}`),
      most,
    ),
    section('Retouchés à la main, gardés', keptLines(plan.outcomes, false), most),
    section(
      'Lieux créés',
      plan.newPlaces.map(({ title, path }) => `${title}\u00A0: ${code(path)}`),
      most,
    ),
    section('À relire', noteLines(settled), most),
    section('Ignorés', ignoredLines(of('ignored'), most), most),
    section('À faire, peut-être', plan.suggestions, most),
  ].filter((part) => part !== '');
}

function section(title: string, lines: readonly string[], most: number): string {
  if (lines.length === 0) return '';
  const shown = lines.slice(0, most).map((line) => `- ${line}`);
  const others = lines.length - shown.length;
  const rest =
    others > 0 ? [`- … et ${count(others, 'autre', 'autres')} (--complet donne tout)`] : [];
  return [`### ${title}`, '', ...shown, ...rest].join('\n');
}

function faultLine({ at, title, reason = '' }: Outcome): string {
  return `${[at, title && `«\u202F${inline(title)}\u202F»`].filter(Boolean).join(', ')}\u00A0: ${reason}`;
}

function reasonLine({ title = '', at, reason = '' }: Outcome): string {
  return `${inline(title)} (${at})\u00A0: ${reason}`;
}

function createdLine({ title = '', path = '', score = 0, reasons = [] }: Outcome): string {
  const why = reasons.length > 0 ? ` (${reasons.join(', ')})` : '';
  return `${score}\u00A0/\u00A0100 ${inline(title)}\u00A0: ${code(path)}${why}`;
}

function updatedLine({ title = '', path = '', changes = [] }: Outcome): string {
  const all = changes.map(
    ({ field, before, after }) => `${field}\u00A0: ${quoted(before)} → ${quoted(after)}`,
  );
  return [`${inline(title)}\u00A0: ${code(path)}`, ...all.map((one) => `  - ${one}`)].join('\n');
}

function keptLines(outcomes: readonly Outcome[], conflicts: boolean): string[] {
  return outcomes.flatMap(({ title = '', path = '', kept = [] }) => {
    const all = kept.filter(({ isConflict }) => isConflict === conflicts);
    if (all.length === 0) return [];
    const lines = all.map(({ field, here, there }) => {
      return conflicts
        ? `  - ${field}\u00A0: ici ${quoted(here)}, à la source ${quoted(there)}`
        : `  - ${field}\u00A0: ${quoted(here)}`;
    });
    return [[`${inline(title)}\u00A0: ${code(path)}`, ...lines].join('\n')];
  });
}

function noteLines(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap(({ title = '', notes }) =>
    notes.length > 0 ? [`${inline(title)}\u00A0: ${notes.join('\u00A0; ')}`] : [],
  );
}

/** Hundreds are left for one reason: one line says how many, unless each is asked for. */
function ignoredLines(ignored: readonly Outcome[], most: number): string[] {
  if (most > SHOWN)
    return ignored.map(({ title = '', at, reason }) => `${at}, ${inline(title)}\u00A0: ${reason}`);
  return [...Map.groupBy(ignored, ({ reason = '' }) => reason)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([reason, { length }]) => `${number(length)}\u00A0: ${reason}`);
}

function byScore(a: Outcome, b: Outcome): number {
  return (b.score ?? 0) - (a.score ?? 0) || ((a.path ?? '') < (b.path ?? '') ? -1 : 1);
}

function count(value: number, one: string, many: string): string {
  return `${number(value)} ${value > 1 ? many : one}`;
}

const french = new Intl.NumberFormat('fr-FR');

function number(value: number): string {
  return french.format(value);
}

function quoted(text: string): string {
  return text === '' ? 'rien' : `«\u202F${inline(text)}\u202F»`;
}

/** A path without the file's name, which is always the same. */
function code(path: string): string {
  return `\`${path.replace(/\/index\.md$/, '')}\``;
}

/** A text of the source on one line, without what a terminal would obey. */
function inline(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
