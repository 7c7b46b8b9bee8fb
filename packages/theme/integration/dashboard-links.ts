import { pathOf } from '@echosciences/aggregate';
import { linkFaultReason, readLinkReport, webLinks } from '@echosciences/content';
import type { LinkAt } from '../lib/dashboard/dead-links.ts';
import type { AskedLinks } from '../lib/dashboard/links.ts';
import type { SiteConfig } from './load-config.ts';
import { territoryContent } from './valid-territory.ts';

/** What the dashboard knows of links, read by Node: pages carry no parser of Markdown. */
export interface DashboardLinks {
  /** Links of visible entries to sites of the network, as whole addresses. */
  internal: LinkAt[];
  /** The last report of `pnpm liens` on this site and, on the portal, on each territory. */
  reports: Record<string, AskedLinks>;
}

export function dashboardLinks({
  id,
  contentDirectory,
  origin,
  isNational,
  territories,
}: SiteConfig): DashboardLinks {
  const origins = new Set([origin, ...territories.map((territory) => territory.origin)]);
  const internal = territoryContent(contentDirectory, id)
    .entries.filter(({ data }) => data.visibility === 'published')
    .flatMap((entry) =>
      webLinks(entry).flatMap((link): LinkAt[] => {
        const url = URL.parse(link.url, origin + pathOf(entry.type, entry.slug));
        return url && origins.has(url.origin)
          ? [{ entry: `${entry.type.key}/${entry.slug}`, url: url.href }]
          : [];
      }),
    );
  const ids = [id, ...(isNational ? territories.map((territory) => territory.id) : [])];
  const reports = ids.flatMap((one) => {
    const report = readLinkReport(contentDirectory, one);
    if (!report) return [];
    const faults = report.faults.map(({ url, state, entries, ...answer }) => ({
      url,
      state,
      entries,
      reason: linkFaultReason(answer),
    }));
    return [[one, { ...report, faults }] as const];
  });
  return { internal, reports: Object.fromEntries(reports) };
}
