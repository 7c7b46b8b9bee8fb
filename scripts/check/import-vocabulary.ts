import type { Finding } from '@echosciences/content';
import { findingOf, loadImportVocabulary } from '@echosciences/content';
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
    const message = `terme inconnu « ${value} ». ${didYouMean(String(value), ids) ?? `Termes possibles : ${ids.join(', ')}`}`;
    const place = locate?.(path);
    unknown.push(
      findingOf('content/national/correspondances.yaml', { code: 'relation', message }, place),
    );
  });
  return [...findings, ...unknown];
}
