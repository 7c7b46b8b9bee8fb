import type { EntryData } from '@echosciences/schemas';
import { linksOf, readReference } from '@echosciences/schemas';
import type { Rule } from '../rule.ts';
import { warningAt } from '../rule.ts';

/**
 * A published entry that names a hidden one of its territory: its page shows nothing there. A warning:
 * what is hidden may be about to be published.
 */
export const hiddenTargets: Rule = ({ id, entries }) => {
  const hidden = new Set(
    entries
      .filter(({ data }) => data.visibility === 'hidden')
      .map(({ type, slug }) => `${type.key}/${slug}`),
  );
  if (hidden.size === 0) return [];
  return entries
    .filter(({ data }: { data: EntryData }) => data.visibility === 'published')
    .flatMap((entry) =>
      linksOf(entry.type.schema, entry.data)
        .filter(({ relation, target }) => relation && hidden.has(keyOf(relation, target, id)))
        .map(({ path, target }) => {
          const message = `« ${target} » est masqué : cette page n’en montrera rien. Le publier (visibility: published) ou retirer cette ligne`;
          return warningAt(entry, path, 'relation', message);
        }),
    );
};

/** `event/nuit`, for a relation of one type and for a reference to any entry of the territory. */
function keyOf(relation: string, target: string, id: string): string {
  if (relation !== '*') return `${relation}/${target}`;
  const { territory = id, type, slug } = readReference(target);
  return territory === id ? `${type?.key}/${slug}` : '';
}
