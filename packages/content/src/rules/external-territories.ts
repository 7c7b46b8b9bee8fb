import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** A territory lives in this repository or in another one, not in both. */
export const externalTerritories: Rule = ({ id, site }, { territories }) =>
  site && 'externalTerritories' in site
    ? site.externalTerritories
        .filter((external) => external.id === id || territories.has(external.id))
        .map(
          (external): Finding => ({
            file: `content/${id}/reseau.yaml`,
            line: 1,
            column: 1,
            level: 'erreur',
            code: 'territoire',
            message: `le territoire « ${external.id} » existe ici et dans externalTerritories : garder content/${external.id}/ ou retirer cette ligne`,
          }),
        )
    : [];
