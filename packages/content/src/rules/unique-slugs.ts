import { findingOf } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** An id is unique in its rubrique, whatever the year folder: two entries would share one address. */
export const uniqueSlugs: Rule = ({ id, folders }) => {
  const first = new Map<string, string>();
  return folders.flatMap(({ type, slug, file }) => {
    const address = `${type.path}/${slug}`;
    const other = first.get(address);
    first.set(address, other ?? file);
    if (!other) return [];
    return [
      findingOf(`content/${id}/${file}`, {
        code: 'doublon',
        message: `même identifiant « ${slug} » que content/${id}/${other} : renommer l’un des deux dossiers`,
      }),
    ];
  });
};
