import { typography } from '@echosciences/schemas';
import { z } from 'zod';
import { tamed } from './untrusted.ts';

const count = z.int().nonnegative();

/** What `pnpm importer --tous --json` says of each declared source; what else it says is not read here. */
const importReport = z.object({
  sources: z.array(
    z.object({
      territory: z.string(),
      name: z.string(),
      /** Why nothing of it could be read. French. */
      refused: z.string().optional(),
      sums: z.object({ created: count, updated: count }),
      /** The report of this source, in French Markdown. */
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

export function importTitle(territory: string, sources: readonly ImportedSource[]): string {
  const sum = (key: 'created' | 'updated') =>
    sources.reduce((total, { sums }) => total + sums[key], 0);
  const [created, updated] = [sum('created'), sum('updated')];
  return typography(`[${territory}] Import : ${created} à créer, ${updated} à mettre à jour`);
}

/** What a proposal of a night says: what to do with it, then the report of each source of its territory. */
export function importBody(territory: string, sources: readonly ImportedSource[]): string {
  const intro =
    `Ce que les sources de \`content/${territory}/territoire.yaml\` ont de nouveau. Relire, puis fusionner : rien n’est publié avant. ` +
    'La proposition est refaite chaque nuit où les sources changent, tant que personne n’y touche ; une correction faite ici est gardée, et la suite vient après la fusion. ' +
    'La fermer sans fusionner refuse ce qu’elle contient, jusqu’à ce que les sources changent.';
  const reports = sources.map(({ name, refused, text }) =>
    [`## ${name.replaceAll(/\s+/g, ' ')}`, refused ?? text].join('\n\n'),
  );
  return tamed([typography(intro), ...reports].join('\n\n'));
}
