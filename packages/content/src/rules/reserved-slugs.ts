import { isReserved } from '@echosciences/schemas';
import { findingOf } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** An entry does not take the address of one of the site's own pages. */
export const reservedSlugs: Rule = ({ id, folders }) =>
  folders
    .filter(({ type, slug }) => isReserved(type, slug))
    .map(({ type, slug, file }) =>
      findingOf(`content/${id}/${file}`, {
        code: 'identifiant',
        message: `l’adresse /${type.path && `${type.path}/`}${slug}/ est celle d’une page du site lui-même : renommer le dossier « ${slug} », par exemple en « ${slug}-${id} »`,
      }),
    );
