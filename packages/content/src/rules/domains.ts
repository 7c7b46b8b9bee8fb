import { join } from 'node:path';
import { NATIONAL_ID } from '@echosciences/schemas';
import { readYamlDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { findingOf } from '../finding.ts';
import type { TerritoryContent } from '../load-territory.ts';
import type { Rule } from '../rule.ts';

type Path = readonly (string | number)[];

/** A domain, present or former, is one site's: a host could not tell which to answer with. */
export const domains: Rule = (content, { territories }) => {
  const owners = new Map<string, string>();
  for (const other of [...territories.values(), content]) {
    if (other.id === content.id) continue;
    for (const { domain } of domainsOf(other)) owners.set(domain, other.id);
  }
  const findings: Finding[] = [];
  for (const { domain, path, site } of domainsOf(content)) {
    const owner = owners.get(domain);
    owners.set(domain, site);
    if (owner === undefined) continue;
    const message =
      owner === site
        ? `« ${domain} » figure deux fois parmi les noms de domaine de ce site : retirer cette ligne`
        : `« ${domain} » est déjà un nom de domaine de « ${owner} » : le retirer de l’un des deux sites`;
    findings.push(errorIn(content, path, message));
  }
  return findings;
};

interface Named {
  domain: string;
  /** Where it stands in the site's YAML. */
  path: Path;
  /** Id of the site that answers to it. */
  site: string;
}

function domainsOf({ id, site }: TerritoryContent): Named[] {
  if (!site) return [];
  const external = 'externalTerritories' in site ? site.externalTerritories : [];
  return [
    ...namesIn(site, id, []),
    ...external.flatMap((one, index) => namesIn(one, one.id, ['externalTerritories', index])),
  ];
}

function namesIn(
  { domain, formerDomains }: { domain: string; formerDomains: readonly string[] },
  site: string,
  base: Path,
): Named[] {
  return [
    { domain, path: [...base, 'domain'], site },
    ...formerDomains.map((former, index) => ({
      domain: former,
      path: [...base, 'formerDomains', index],
      site,
    })),
  ];
}

function errorIn({ id, directory }: TerritoryContent, path: Path, message: string): Finding {
  const name = id === NATIONAL_ID ? 'reseau.yaml' : 'territoire.yaml';
  const { yaml } = readYamlDocument(join(directory, name));
  return findingOf(`content/${id}/${name}`, { code: 'domaine', message }, yaml?.locate(path));
}
