import type { Finding } from '@echosciences/content';
import { loadImportVocabulary } from '@echosciences/content';
import type { Taxonomies, TaxonomyKey } from '@echosciences/schemas';
import { didYouMean, importVocabulary, visit } from '@echosciences/schemas';

/** What the importer files events under must be terms of the network. */
export function vocabularyFindings(
  contentDirectory: string,
  taxonomies: Taxonomies | undefined,
): Finding[] {
  const { data, findings, locate } = loadImportVocabulary(contentDirectory);
  if (!data || !taxonomies) return findings;
  const unknown: Finding[] = [];
  visit(importVocabulary, data, (value, path, { taxonomy }) => {
    if (!taxonomy) return;
    const ids = taxonomies[taxonomy as TaxonomyKey].map(({ id }) => id);
    if (ids.includes(String(value))) return;
    unknown.push({
      file: 'content/national/correspondances.yaml',
      ...(locate?.(path) ?? { line: 1, column: 1 }),
      level: 'erreur',
      code: 'relation',
      message: `terme inconnu « ${value} ». ${didYouMean(String(value), ids) ?? `Termes possibles : ${ids.join(', ')}`}`,
    });
  });
  return [...findings, ...unknown];
}
