import { findingOf } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** A territory lives in this repository or in another one, not in both. */
export const externalTerritories: Rule = ({ id, site }, { territories }) =>
  site && 'externalTerritories' in site
    ? site.externalTerritories
        .filter((external) => external.id === id || territories.has(external.id))
        .map((external) =>
          findingOf(`content/${id}/reseau.yaml`, {
            code: 'territoire',
            message: `le territoire « ${external.id} » existe ici et dans externalTerritories : garder content/${external.id}/ ou retirer cette ligne`,
          }),
        )
    : [];
