import type { DuplicatePair } from '@echosciences/aggregate';
import {
  duplicatePairs,
  evidenceLabels,
  isEvent,
  isOneEvent,
  publish,
} from '@echosciences/aggregate';
import type { Entry, Finding, TerritoryContent } from '@echosciences/content';
import { warningAt } from '@echosciences/content';

/**
 * « Doublon probable »: events that two entries seem to tell of, in one territory or in two. A
 * warning at both files; a pair that a coordinator has confirmed by `alsoIn` needs none.
 */
export function duplicateFindings(territories: readonly TerritoryContent[]): Finding[] {
  const entries = new Map<string, Entry>();
  const events = territories.flatMap((content) => {
    for (const entry of content.entries) {
      if (entry.type.key === 'event') entries.set(`${content.id}/${entry.slug}`, entry);
    }
    return publish(content.entries, { territory: content.id, origin: '' }).filter(isEvent);
  });
  const entryOf = ({ territory, id }: { territory: string; id: string }) =>
    entries.get(`${territory}/${id}`);
  return duplicatePairs(events)
    .filter(({ evidence }) => evidence !== 'said')
    .flatMap((pair) => {
      const [first, second] = [entryOf(pair.first), entryOf(pair.second)];
      if (!first || !second) return [];
      return [findingAt(first, second, pair), findingAt(second, first, pair)];
    });
}

function findingAt(entry: Entry, other: Entry, pair: DuplicatePair): Finding {
  const remedy = isOneEvent(pair)
    ? remedyAcross(entry, other)
    : 'Supprimer l’une des deux entrées, ou préciser les titres';
  const message = `doublon probable de ${other.path} (${evidenceLabels[pair.evidence]}). ${remedy}`;
  return warningAt(entry, ['title'], 'doublon', message);
}

function remedyAcross(entry: Entry, other: Entry): string {
  if (entry.territory === other.territory) {
    return 'Le portail ne le montre qu’une fois : supprimer l’une des deux entrées';
  }
  return `Le portail ne le montre qu’une fois. Si c’est bien le même, l’écrire : alsoIn: [${other.territory}/${other.type.folder}/${other.slug}] ; sinon, préciser les titres`;
}
