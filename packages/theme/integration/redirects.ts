import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadRedirections, loadSite } from '@echosciences/content';
import type { Redirect } from '@echosciences/content/redirects/file';
import { writeRedirects } from '@echosciences/content/redirects/file';
import { inOrder, isPattern, redirectFinder } from '@echosciences/content/redirects/find';
import { publishRedirects } from '@echosciences/content/redirects/publish';
import type { SiteNames } from '@echosciences/content/redirects/target';
import { NATIONAL_ID, normalPath } from '@echosciences/schemas';
import type { AstroIntegrationLogger } from 'astro';
import type { SiteConfig } from './load-config.ts';
import { builtAddresses } from './redirects/built-addresses.ts';
import { companionRedirects } from './redirects/companions.ts';
import { territoryContent } from './valid-territory.ts';

type Config = Pick<
  SiteConfig,
  'id' | 'isNational' | 'contentDirectory' | 'nationalOrigin' | 'network' | 'territories'
>;

/**
 * Writes `_redirects` of a built site (docs/decisions/0031). After the pages: a former address under
 * which there is a page or a file again is left out, the page wins on every host.
 */
export function writeSiteRedirects(
  dist: URL,
  config: Config,
  logger: Pick<AstroIntegrationLogger, 'info' | 'warn'>,
): void {
  const directory = fileURLToPath(dist);
  const { id, isNational, contentDirectory } = config;
  const { data } = loadRedirections(contentDirectory, NATIONAL_ID);
  const redirects = publishRedirects({
    content: territoryContent(contentDirectory, id),
    patterns: isNational ? [] : (data?.patterns ?? []),
    sites: sitesOf(config),
  });
  const addresses = builtAddresses(directory);
  const wanted = [...redirects, ...companionRedirects(redirects, addresses)];
  const kept = inOrder(wanted).filter((redirect) => {
    const page = shadowed(redirect, addresses);
    if (page === undefined) return true;
    logger.warn(`${redirect.from} est l’adresse d’une page (${page}) : elle n’est pas redirigée`);
    return false;
  });
  for (const { from, to } of kept) {
    if (isPattern(from) || !to.startsWith('/') || addresses.has(normalPath(pathIn(to)) ?? ''))
      continue;
    logger.warn(`${from} mène à ${to}, où il n’y a pas de page`);
  }
  writeFileSync(join(directory, '_redirects'), writeRedirects(kept));
  logger.info(`${kept.length} redirects written to _redirects`);
}

function sitesOf({
  contentDirectory,
  nationalOrigin,
  network,
  territories,
}: Config): Map<string, SiteNames & { origin: string }> {
  const external = new Map(
    network.externalTerritories.map((territory) => [territory.id, territory]),
  );
  return new Map([
    [NATIONAL_ID, { ...namesOf(network), origin: nationalOrigin }],
    ...territories.flatMap(({ id, origin }) => {
      const site = external.get(id) ?? loadSite(contentDirectory, id).site;
      return site ? [[id, { ...namesOf(site), origin }] as const] : [];
    }),
  ]);
}

function namesOf({ domain, formerDomains }: SiteNames): SiteNames {
  return { domain, formerDomains };
}

/** The page or file that a redirect would hide, if there is one. */
function shadowed(redirect: Redirect, addresses: ReadonlySet<string>): string | undefined {
  const { from } = redirect;
  if (!isPattern(from)) return addresses.has(from) ? from : undefined;
  const find = redirectFinder([redirect]);
  return [...addresses].find(find);
}

function pathIn(address: string): string {
  return address.split(/[?#]/, 1)[0] ?? '';
}
