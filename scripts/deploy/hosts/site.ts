import { Refusal } from '../../lib/faults.ts';
import { readHeaderRules } from '../../lib/headers.ts';
import { readRedirects } from '../../lib/redirects.ts';
import { listSettings } from '../../lib/sites.ts';
import type { HeaderTable } from './header-tables.ts';
import { headerTables } from './header-tables.ts';
import type { RedirectStep } from './redirect-steps.ts';
import { redirectSteps } from './redirect-steps.ts';

/** What a host is to know of a site, whatever its own language. */
export interface HostedSite {
  id: string;
  domain: string;
  /** Other names that lead to the domain: `www.` and the former ones. */
  aliases: readonly string[];
  headers: readonly HeaderTable[];
  redirects: readonly RedirectStep[];
}

export interface HostOptions {
  /** Where the sites are published: `<root>/<id>/current` is served. */
  root: string;
  /** `http` behind a proxy that has the certificates. */
  scheme: 'http' | 'https';
}

/** What to write, by path from the folder of the configuration. */
export type HostFiles = Record<string, string>;

/** Says where a generated file comes from. */
export const NOTICE =
  '# Écrit par « pnpm host:config » d’après territoire.yaml et les sites construits : ne pas modifier.';

/**
 * The sites of a repository: their names from `territoire.yaml`, their headers and redirects from
 * what was built.
 * @throws {Refusal} in French when two sites claim a name
 */
export function readHostedSites(repository: string): HostedSite[] {
  const sites = listSettings(repository).map(
    ({ id, dist, site: { domain, formerDomains } }): HostedSite => ({
      id,
      domain,
      aliases: aliasesOf(domain, formerDomains),
      headers: headerTables(readHeaderRules(dist)),
      redirects: redirectSteps(readRedirects(dist)),
    }),
  );
  refuseSharedNames(sites);
  return sites;
}

function aliasesOf(domain: string, former: readonly string[]): string[] {
  const www = domain.startsWith('www.') ? domain.slice('www.'.length) : `www.${domain}`;
  return [...new Set([www, ...former])].filter((name) => name !== domain);
}

function refuseSharedNames(sites: readonly HostedSite[]): void {
  const owners = new Map<string, string>();
  for (const { id, domain, aliases } of sites) {
    for (const name of [domain, ...aliases]) {
      const other = owners.get(name);
      if (other !== undefined) {
        throw new Refusal(
          `Le nom de domaine « ${name} » est à la fois celui de ${other} et de ${id} : corriger domain ou formerDomains dans l’un des deux.`,
        );
      }
      owners.set(name, id);
    }
  }
}
