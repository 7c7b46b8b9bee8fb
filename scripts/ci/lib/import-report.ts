import { typography } from '@echosciences/schemas';
import { z } from 'zod';
import type { ContentChange } from './import-commit.ts';
import { tamed } from './untrusted.ts';

/** What is read of the report of `pnpm importer --tous --json` (scripts/importer/report.ts). */
const importReport = z.object({
  sources: z.array(
    z.object({
      /** `auto` for a source of the whole network. */
      territory: z.string(),
      name: z.string(),
      /** Why it could not be read. French. */
      refused: z.string().optional(),
      /** The report of this source, in French Markdown, with its heading. */
      text: z.string(),
    }),
  ),
});

export type ImportedSource = z.output<typeof importReport>['sources'][number];

/** None for what is no report, such as what a run that was cut short leaves. */
export function readImportReport(json: string): ImportedSource[] | undefined {
  try {
    return importReport.parse(JSON.parse(json)).sources;
  } catch {
    return undefined;
  }
}

/** The sources that may have something for a territory, its own first. */
export function sourcesFor(
  territory: string,
  sources: readonly ImportedSource[],
): ImportedSource[] {
  return [territory, 'auto'].flatMap((id) => sources.filter((source) => source.territory === id));
}

export function importTitle(territory: string, changes: readonly ContentChange[]): string {
  const entries = changes.filter(({ path }) => path.endsWith('/index.md'));
  const created = entries.filter(({ isNew }) => isNew).length;
  return typography(
    `[${territory}] Import : ${created} à créer, ${entries.length - created} à mettre à jour`,
  );
}

/** What a proposal of a night says: what to do with it, then the report of each source. */
export function importBody(sources: readonly ImportedSource[]): string {
  const intro =
    'Ce que les sources déclarées ont de nouveau. Relire, puis fusionner : rien n’est publié avant. ' +
    'La proposition est refaite chaque nuit où les sources changent, tant que personne n’y touche ; une correction faite ici est gardée, et la suite vient après la fusion. ' +
    'La fermer sans fusionner refuse ce qu’elle contient, jusqu’à ce que les sources changent.';
  return tamed([typography(intro), ...sources.map(({ text }) => text)].join('\n\n'));
}
