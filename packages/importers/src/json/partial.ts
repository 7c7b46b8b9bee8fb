import { typography } from '@echosciences/schemas';
import type { SourceFacts } from '../reader.ts';

/** What is to be said of a source that counts more events than were read: one page of several, or pages that changed meanwhile. */
export function partialFacts(total: number | undefined, count: number): Pick<SourceFacts, 'notes'> {
  if (total === undefined || total <= count) return {};
  const [all, read] = [total, count].map((number) => number.toLocaleString('fr-FR'));
  return {
    notes: [
      typography(
        `La source annonce ${all} événements, ${read} ont été lus : les autres ne sont pas dans ce rapport. Relancer l’import d’une adresse ; exporter en entier un fichier, ou donner son adresse.`,
      ),
    ],
  };
}
