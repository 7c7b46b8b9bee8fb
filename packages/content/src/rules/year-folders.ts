import type { EntryData } from '@echosciences/schemas';
import type { Rule } from '../rule.ts';
import { errorAt } from '../rule.ts';

/** An event lies in the year of its first day and its slug starts with that day; an article, in the year it was published. */
export const yearFolders: Rule = ({ entries }) =>
  entries.flatMap((entry) => {
    if (!entry.type.byYear) return [];
    const date =
      entry.type.key === 'event'
        ? firstDay(entry.data as EntryData<'event'>)
        : entry.data.publishedAt;
    const findings = [];
    const year = date.slice(0, 4);
    if (entry.year !== year) {
      const right = `${entry.type.folder}/${year}/${entry.slug}/`;
      findings.push(
        errorAt(
          entry,
          { line: 1, column: 1 },
          'annee',
          `année ${year} rangée dans ${entry.year} : déplacer le dossier vers ${right}`,
        ),
      );
    }
    if (entry.type.key === 'event' && !entry.slug.startsWith(`${date}-`)) {
      findings.push(
        errorAt(
          entry,
          { line: 1, column: 1 },
          'identifiant',
          `le nom du dossier d’un événement commence par son premier jour : ${date}-…`,
        ),
      );
    }
    return findings;
  });

function firstDay({ occurrences, period }: EntryData<'event'>): string {
  const days = occurrences.map(({ start }) => start.slice(0, 10));
  if (period) days.push(period.from);
  return days.sort()[0] ?? '';
}
