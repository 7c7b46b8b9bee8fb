import { didYouMean } from '@echosciences/schemas';
import { findingOf } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** The coordinating structures of a site are contributors of its directory. */
export const coordinators: Rule = ({ id, site, folders }) => {
  const slugs = folders.filter(({ type }) => type.key === 'contributor').map(({ slug }) => slug);
  return (site?.coordinators ?? [])
    .filter((slug) => !slugs.includes(slug))
    .map((slug) =>
      findingOf(`content/${id}/${id === 'national' ? 'reseau' : 'territoire'}.yaml`, {
        code: 'relation',
        message: `structure coordinatrice « ${slug} » absente de content/${id}/contributeurs/. ${didYouMean(slug, slugs) ?? 'La créer'}`,
      }),
    );
};
