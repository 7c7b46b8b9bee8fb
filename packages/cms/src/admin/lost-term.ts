import type { Taxonomies, TaxonomyKey } from '@echosciences/schemas';
import { metaOf, taxonomies, typography } from '@echosciences/schemas';

/**
 * What is said of the first identifier that the published vocabularies have and `changed` has no
 * longer: contents of all territories may cite it, and an admin reads its own only.
 */
export function lostTerm(published: Partial<Taxonomies>, changed: Taxonomies): string | undefined {
  for (const key of Object.keys(taxonomies.shape) as TaxonomyKey[]) {
    const kept = new Set(changed[key].map(({ id }) => id));
    const lost = published[key]?.find(({ id }) => !kept.has(id));
    if (lost) return refusal(metaOf(taxonomies.shape[key]).title, lost);
  }
  return undefined;
}

function refusal(vocabulary: string | undefined, { id, label }: Taxonomies[TaxonomyKey][number]) {
  return typography(
    `${vocabulary} : l’identifiant « ${id} » (${label}) n’y est plus, et des contenus de tout le réseau peuvent le citer : leurs sites ne se construiraient plus. Le remettre tel quel ; ce qui se lit est le libellé, qui peut changer. Un terme que rien ne cite se retire dans le dépôt, où la vérification le confirme : le demander à la personne qui administre le site.`,
  );
}
