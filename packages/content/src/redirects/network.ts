import { dirname } from 'node:path';
import type { RedirectPattern } from '@echosciences/schemas';
import { NATIONAL_ID } from '@echosciences/schemas';
import type { TerritoryContent } from '../load-territory.ts';
import { loadRedirections } from '../shared.ts';
import type { Address } from './addresses.ts';
import { redirectFinder } from './find.ts';
import { patternRedirects } from './publish.ts';
import { siteRedirects } from './sources.ts';
import type { SiteNames, Target } from './target.ts';
import { pageAddress, resolveTarget } from './target.ts';

/** What one site's check knows of the addresses of all. */
export interface Network {
  sites: ReadonlyMap<string, SiteNames>;
  /** A site's content, where it was read: of the others nothing is said. */
  contentOf(site: string): TerritoryContent | undefined;
  addressAt(target: Target): Address | undefined;
  /** Where an address leads, if it has moved. */
  next(target: Target): Target | undefined;
}

/** @param territories the sites that are loaded; none when a site is built alone */
export function networkOf(
  own: TerritoryContent,
  territories: ReadonlyMap<string, TerritoryContent>,
): Network {
  const loaded = new Map([...territories, [own.id, own]]);
  const sites = siteNames(loaded);
  const find = redirectFinder(patternRedirects(patternsOf(own, loaded.get(NATIONAL_ID))));
  return {
    sites,
    contentOf: (site) => loaded.get(site),
    addressAt: ({ site, path }) => {
      const content = loaded.get(site);
      return content && siteRedirects(content).addressAt(path);
    },
    next: ({ site, path }) => {
      const content = loaded.get(site);
      if (!content) return undefined;
      const pattern = site === NATIONAL_ID ? undefined : find(path)?.location;
      const to = siteRedirects(content).exact.get(path)?.to ?? pattern;
      return to === undefined ? undefined : resolveTarget(to, site, sites);
    },
  };
}

/** A page as it is written in a text of a site: its path there, its address elsewhere. */
export function addressFrom(own: string, target: Target, { sites }: Network): string {
  const address = pageAddress(target);
  return target.site === own ? address : `https://${sites.get(target.site)?.domain}${address}`;
}

function patternsOf(own: TerritoryContent, portal: TerritoryContent | undefined) {
  const { data } = portal
    ? siteRedirects(portal).table
    : loadRedirections(dirname(own.directory), NATIONAL_ID);
  return data?.patterns ?? ([] satisfies RedirectPattern[]);
}

/** Those whose content lies in another repository included. */
function siteNames(loaded: ReadonlyMap<string, TerritoryContent>): Map<string, SiteNames> {
  const sites = new Map<string, SiteNames>();
  for (const [id, { site }] of loaded) {
    sites.set(id, site ?? { domain: '', formerDomains: [] });
    if (site && 'externalTerritories' in site) {
      for (const external of site.externalTerritories) sites.set(external.id, external);
    }
  }
  return sites;
}
