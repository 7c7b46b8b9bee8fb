import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { originOf } from '@echosciences/aggregate';
import type { SchoolHoliday } from '@echosciences/calendar';
import { buildTime } from '@echosciences/calendar';
import type { Finding } from '@echosciences/content';
import {
  formatFinding,
  listTerritories,
  loadAccessibilityAudit,
  loadPins,
  loadSchoolCalendar,
  loadSite,
  loadTaxonomies,
} from '@echosciences/content';
import type {
  AccessibilityAudit,
  NationalPins,
  Network,
  SchoolCalendar,
  Taxonomies,
  Territory,
} from '@echosciences/schemas';
import { allContentTypes, NATIONAL_ID } from '@echosciences/schemas';
import { contentFault } from './content-fault.ts';
import { projectOf } from './project.ts';

/** A site of the network, as the others know it. */
export interface SiteLink {
  id: string;
  name: string;
  inName: string;
  origin: string;
  hue: number;
  tagline: string;
  summary: string;
  /** Slugs of its coordinating structures, among its contributors. */
  coordinators: string[];
  /** What it covers, in words. */
  covers: string;
  /** Its site and content live in another repository. */
  isExternal: boolean;
}

/** What pages know of their site: JSON only, it goes through a virtual module. */
export interface SiteConfig {
  id: string;
  isNational: boolean;
  /** Absolute path: the portal reads the exports of the territories from it. */
  contentDirectory: string;
  origin: string;
  /** Where the portal answers. */
  nationalOrigin: string;
  /** Wall-clock time that the build takes for now. */
  now: string;
  site: Territory | Network;
  network: Network;
  taxonomies: Taxonomies;
  territories: SiteLink[];
  /** On the portal: what the national coordination puts forward. */
  pins: NationalPins['pins'];
  /** The last audit of all sites, if there was one. */
  accessibilityAudit: AccessibilityAudit | undefined;
  /** Of rubriques by year, the years that have a folder: the admin has a list of each. */
  years: Record<string, number[]>;
  /** Generated entries for trials: every page says so, and nothing of it may be published. */
  isDemo: boolean;
  /** Where the admin writes the files of this machine instead of those of the forge, if it does. */
  localCms: string | undefined;
  /** School holidays of the site's zone; on the portal, those that all zones share. */
  holidays: SchoolHoliday[];
  /** School holidays of all zones. */
  schoolHolidays: SchoolCalendar['holidays'];
}

/**
 * Reads what a site needs before any of its entries.
 * @throws AstroError in French with each finding's place when a YAML file is missing or invalid
 */
export function loadConfig(
  siteRoot: URL,
  environment: Record<string, string | undefined>,
): SiteConfig {
  const { id, contentDirectory } = projectOf(siteRoot);
  const findings: Finding[] = [];
  const required = <Value>(value: Value | undefined, found: Finding[]): Value => {
    findings.push(...found);
    return value as Value;
  };
  const siteOf = (siteId: string) => {
    const loaded = loadSite(contentDirectory, siteId);
    return required(loaded.site, loaded.findings);
  };
  const sites = new Map(
    [...listTerritories(contentDirectory), NATIONAL_ID].map((siteId) => [siteId, siteOf(siteId)]),
  );
  const loaded = loadTaxonomies(contentDirectory);
  const taxonomies = required(loaded.data, loaded.findings);
  const calendar = loadSchoolCalendar(contentDirectory);
  const pinned = id === NATIONAL_ID ? loadPins(contentDirectory) : { findings: [] };
  const audit = loadAccessibilityAudit(contentDirectory);
  findings.push(...calendar.findings, ...pinned.findings, ...audit.findings);
  const site = sites.get(id);
  if (findings.length > 0) {
    throw contentFault(
      findings.map(formatFinding).join('\n'),
      'Corriger ces fichiers, que tous les sites lisent ; « pnpm check » les vérifie en quelques secondes.',
    );
  }
  if (!site) {
    throw new Error(`No content folder for site "${id}": expected ${contentDirectory}/${id}.`);
  }
  const network = sites.get(NATIONAL_ID) as Network;
  return {
    id,
    isNational: id === NATIONAL_ID,
    contentDirectory,
    origin: originOf({ id, domain: site.domain }, environment),
    nationalOrigin: originOf({ id: NATIONAL_ID, domain: network.domain }, environment),
    now: buildTime(environment),
    site,
    network,
    taxonomies,
    territories: [
      ...[...sites]
        .filter(([siteId]) => siteId !== NATIONAL_ID)
        .map(([siteId, territory]) => ({
          ...siteLink(siteId, territory as Territory),
          origin: originOf({ id: siteId, domain: territory.domain }, environment),
          isExternal: false,
        })),
      ...network.externalTerritories.map((territory) => ({
        ...siteLink(territory.id, territory),
        origin: `https://${territory.domain}`,
        isExternal: true,
      })),
    ].sort((a, b) => (a.id < b.id ? -1 : 1)),
    pins: pinned.data?.pins ?? [],
    accessibilityAudit: audit.data,
    years: yearsOf(join(contentDirectory, id)),
    isDemo: Boolean(environment.ECHOSCIENCES_DEMO),
    localCms: environment.ECHOSCIENCES_CMS,
    holidays: holidaysOf(calendar.data, 'schoolZone' in site ? site.schoolZone : undefined),
    schoolHolidays: calendar.data?.holidays ?? [],
  };
}

function yearsOf(directory: string): Record<string, number[]> {
  const byYear = allContentTypes.filter((type) => type.byYear).map(({ folder }) => folder);
  return Object.fromEntries(
    byYear.map((folder) => {
      const path = join(directory, folder);
      const names = existsSync(path) ? readdirSync(path) : [];
      return [folder, names.filter((name) => /^\d{4}$/.test(name)).map(Number)];
    }),
  );
}

const MAINLAND = ['A', 'B', 'C'] as const;

function holidaysOf(
  calendar: SchoolCalendar | undefined,
  zone: Territory['schoolZone'],
): SchoolHoliday[] {
  const zones = zone ? [zone] : MAINLAND;
  return (calendar?.holidays ?? [])
    .filter((holiday) => zones.every((wanted) => holiday.zones.includes(wanted)))
    .map(({ label, from, to }) => ({ label, from, to }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

function siteLink(
  id: string,
  { name, inName, hue, tagline, summary, coordinators, coverage }: Territory,
) {
  return { id, name, inName, hue, tagline, summary, coordinators, covers: coverage.label };
}
