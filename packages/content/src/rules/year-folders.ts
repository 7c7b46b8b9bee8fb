import type { Code } from '../codes.ts';
import type { Rule } from '../rule.ts';
import { errorAt } from '../rule.ts';

/** The day that a slug begins with. */
const DAY = /^(?<year>\d{4})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])-/;

/**
 * An event's slug begins with its first day and it lies in that year's folder; an article lies in the
 * year in which it was published. An event that is put off keeps its slug: its address is known.
 */
export const yearFolders: Rule = ({ entries }) =>
  entries.flatMap((entry) => {
    const { type, slug } = entry;
    if (!type.byYear) return [];
    const isEvent = type.key === 'event';
    const year = isEvent ? DAY.exec(slug)?.groups?.year : entry.data.publishedAt.slice(0, 4);
    const fault = (code: Code, message: string) => [
      errorAt(entry, { line: 1, column: 1 }, code, message),
    ];
    if (year === undefined) {
      return fault(
        'identifiant',
        'le nom du dossier d’un événement commence par son premier jour : 2027-10-08-…',
      );
    }
    return entry.year === year
      ? []
      : fault(
          'annee',
          `année ${year} rangée dans ${entry.year} : déplacer le dossier vers ${type.folder}/${year}/${slug}/`,
        );
  });
