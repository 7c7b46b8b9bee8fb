import type { Finding, TerritoryContent } from '@echosciences/content';
import { loadPins } from '@echosciences/content';
import { contentTypeOfFolder } from '@echosciences/schemas';

/**
 * What the national coordination pins must exist and be published. A warning only: a territory that
 * takes an entry off its site owes the portal nothing, and the portal leaves the pin out.
 */
export function pinFindings(
  contentDirectory: string,
  territories: ReadonlyMap<string, TerritoryContent>,
  external: readonly string[],
): Finding[] {
  const { data, findings, locate } = loadPins(contentDirectory);
  const unknown = (data?.pins ?? []).flatMap(({ entry }, index): Finding[] => {
    const [territory = '', folder = '', slug] = entry.split('/');
    if (external.includes(territory)) return [];
    const type = contentTypeOfFolder(folder);
    const found = territories
      .get(territory)
      ?.entries.find((one) => one.type.key === type?.key && one.slug === slug);
    if (found?.data.visibility === 'published') return [];
    const { line, column } = locate?.(['pins', index, 'entry']) ?? { line: 1, column: 1 };
    return [
      {
        file: 'content/national/a-ne-pas-manquer.yaml',
        line,
        column,
        level: 'avertissement',
        code: 'relation',
        message: `« ${entry} » ${found ? 'est masqué' : 'n’existe pas'} : le portail l’ignore. Retirer cette ligne ou corriger l’identifiant`,
      },
    ];
  });
  return [...findings, ...unknown];
}
