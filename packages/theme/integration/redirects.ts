import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadRedirections, loadSite, loadTerritory } from '@echosciences/content';
import type { Redirect } from '@echosciences/content/redirects/file';
import { writeRedirects } from '@echosciences/content/redirects/file';
import { isPattern, redirectFinder } from '@echosciences/content/redirects/find';
import { publishRedirects } from '@echosciences/content/redirects/publish';
import type { SiteNames } from '@echosciences/content/redirects/target';
import { NATIONAL_ID } from '@echosciences/schemas';
import type { AstroIntegrationLogger } from 'astro';
import type { SiteConfig } from './load-config.ts';

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
    content: loadTerritory(contentDirectory, id),
    patterns: isNational ? [] : (data?.patterns ?? []),
    sites: sitesOf(config),
  });
  const pages = pagesOf(directory);
  const kept = redirects.filter((redirect) => {
    const page = shadowed(redirect, directory, pages);
    if (page === undefined) return true;
    logger.warn(`${redirect.from} est l’adresse d’une page (${page}) : elle n’est pas redirigée`);
    return false;
  });
  for (const { from, to } of kept) {
    if (isPattern(from) || !to.startsWith('/') || answers(directory, pathIn(to))) continue;
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
function shadowed(
  { from, to, status }: Redirect,
  directory: string,
  pages: readonly string[],
): string | undefined {
  if (!isPattern(from)) return answers(directory, from) ? from : undefined;
  const find = redirectFinder([{ from, to, status }]);
  return pages.find(find);
}

/** Whether a host has something to send for a path: a file, or a folder with a page. */
function answers(directory: string, path: string): boolean {
  const file = join(directory, decodeURIComponent(path));
  return (/\.[^/]+$/.test(path) && existsSync(file)) || existsSync(join(file, 'index.html'));
}

/** Paths of the pages, without a slash at their end. */
function pagesOf(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(`${sep}index.html`))
    .map((name) => `/${encodeURI(name.slice(0, -'/index.html'.length).split(sep).join('/'))}`);
}

function pathIn(address: string): string {
  return address.split(/[?#]/, 1)[0] ?? '';
}
