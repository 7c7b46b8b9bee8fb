import { contentTypeOf, didYouMean, linksOf, readReference } from '@echosciences/schemas';
import type { Item } from './item.ts';

/** A reference to an entry that its territory does not publish. */
export interface BrokenReference {
  /** Folder of the entry that refers, from the repository's root. */
  folder: string;
  /** French sentence: what it refers to, and the remedy. */
  message: string;
}

/**
 * The references across territories, `territoire/rubrique/slug`, that lead nowhere: the territory
 * alone could not see it. What a territory whose export is missing publishes is not known: a
 * reference to it is not broken.
 */
export function brokenReferences(
  items: readonly Item[],
  missing: readonly string[] = [],
): BrokenReference[] {
  const published = new Set(items.map(referenceTo));
  return items.flatMap((item) => {
    const { folder, schema } = contentTypeOf(item.type);
    return linksOf(schema, item)
      .filter(({ relation, target }) => relation === '*' && !published.has(target))
      .filter(({ target }) => {
        const { territory } = readReference(target);
        return territory !== undefined && !missing.includes(territory);
      })
      .map(({ target }) => ({
        folder: `content/${item.territory}/${folder}/${item.id}/`,
        message: messageFor(target, items),
      }));
  });
}

function messageFor(target: string, items: readonly Item[]): string {
  const { territory = '', folder, type, slug } = readReference(target);
  const territories = [...new Set(items.map((item) => item.territory))];
  if (!territories.includes(territory)) {
    return `« ${target} » : territoire inconnu « ${territory} ». ${didYouMean(territory, territories) ?? `Territoires : ${territories.join(', ')}`}`;
  }
  const slugs = items
    .filter((item) => item.territory === territory && item.type === type?.key)
    .map(({ id }) => id);
  return `« ${target} » : « ${slug} » n’est pas publié dans content/${territory}/${folder}/. ${didYouMean(slug, slugs) ?? 'Corriger l’identifiant ou retirer cet élément'}`;
}

function referenceTo(item: Item): string {
  return `${item.territory}/${contentTypeOf(item.type).folder}/${item.id}`;
}
