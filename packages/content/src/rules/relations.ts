import { allContentTypes, didYouMean, linksOf, readReference } from '@echosciences/schemas';
import type { TerritoryContent } from '../load-territory.ts';
import type { Rule } from '../rule.ts';
import { errorAt } from '../rule.ts';

/** Each relation names an entry that exists, each term one of its taxonomy. */
export const relations: Rule = (content, { taxonomies, territories }) => {
  const known = new Set(content.folders.map(({ type, slug }) => `${type.key}/${slug}`));
  return content.entries.flatMap((entry) =>
    linksOf(entry.type.schema, entry.data).flatMap(({ path, relation, taxonomy, target }) => {
      // Thousands of entries, and hardly one of them in error: who looks through them all is slow.
      if (!taxonomy && known.has(`${relation}/${target}`)) return [];
      const fault = taxonomy
        ? taxonomies && unknownTerm(taxonomies[taxonomy as keyof typeof taxonomies], target)
        : relation === '*'
          ? unknownReference(target, content, territories)
          : unknownEntry(target, String(relation), content);
      return fault ? [errorAt(entry, path, 'relation', fault)] : [];
    }),
  );
};

function unknownTerm(terms: { id: string }[], target: string): string | undefined {
  const ids = terms.map(({ id }) => id);
  if (ids.includes(target)) return undefined;
  return `terme inconnu « ${target} ». ${didYouMean(target, ids) ?? `Termes possibles : ${ids.join(', ')}`}`;
}

function unknownEntry(
  target: string,
  typeKey: string,
  { id, folders }: TerritoryContent,
): string | undefined {
  const slugs = folders.filter(({ type }) => type.key === typeKey).map(({ slug }) => slug);
  if (slugs.includes(target)) return undefined;
  const type = allContentTypes.find(({ key }) => key === typeKey);
  const where = `content/${id}/${type?.folder}/`;
  return `« ${target} » n’existe pas dans ${where}. ${didYouMean(target, slugs) ?? 'Corriger l’identifiant ou créer l’entrée'}`;
}

/** Another territory's site can only link to what this one publishes. */
function hiddenEntry(
  target: string,
  typeKey: string,
  { entries }: TerritoryContent,
): string | undefined {
  const entry = entries.find(({ type, slug }) => type.key === typeKey && slug === target);
  return entry?.data.visibility === 'hidden'
    ? `« ${target} » est masqué dans ${entry.path} : le publier (visibility: published) ou retirer cet élément`
    : undefined;
}

function unknownReference(
  target: string,
  own: TerritoryContent,
  territories: ReadonlyMap<string, TerritoryContent>,
): string | undefined {
  const { territory: id = own.id, folder, type, slug } = readReference(target);
  if (!type) return `rubrique inconnue « ${folder} » dans « ${target} »`;
  if (id === own.id) return unknownEntry(slug, type.key, own);
  // A territory seen alone: the portal, which reads all the exports, follows this reference.
  if (territories.size === 0) return undefined;
  const territory = territories.get(id);
  if (territory) {
    return unknownEntry(slug, type.key, territory) ?? hiddenEntry(slug, type.key, territory);
  }
  const ids = [...territories.keys()];
  return `territoire inconnu « ${id} ». ${didYouMean(id, ids) ?? `Territoires : ${ids.join(', ')}`}`;
}
