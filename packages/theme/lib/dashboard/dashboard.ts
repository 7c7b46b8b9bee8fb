import config from 'virtual:echosciences/config';
import links from 'virtual:echosciences/links';
import type { Item } from '@echosciences/aggregate';
import { isEvent } from '@echosciences/aggregate';
import { today as dayAt, dayOf } from '@echosciences/calendar';
import type { ContentTypeKey } from '@echosciences/schemas';
import { dashboardTexts as texts } from '../../texts.ts';
import { labelOf, territoryName } from '../links.ts';
import { nationalPins } from '../pinned.ts';
import { askWhatNobodyTells, derived } from '../reads.ts';
import type { Site } from '../site.ts';
import { loadSite } from '../site.ts';
import { byLabel } from './by-label.ts';
import { byTerritory } from './by-territory.ts';
import { byMonth, byYear } from './by-time.ts';
import type { AllNames } from './contents.ts';
import { contentRows } from './contents.ts';
import { deadLinks } from './dead-links.ts';
import { duplicateLines, mergedLines } from './duplicates.ts';
import { expiredLines } from './expired.ts';
import type { FigureTable } from './figure-table.ts';
import type { DashboardFile } from './files.ts';
import { fileOfTable, fileOfWorklist } from './files.ts';
import { incompleteLines } from './incomplete.ts';
import type { Line, Worklist } from './line.ts';
import { faultLines, ownLinkLines } from './links.ts';
import { upcomingLines } from './upcoming.ts';

export interface Dashboard {
  /** What waits for the coordination of this site. */
  worklists: Worklist[];
  hidden: ReadonlyMap<ContentTypeKey, number>;
  /** How many addresses of other sites `pnpm liens` asked, and the day it did. */
  asked?: { count: number; day: string };
  /** Figures of the site; those of the network on the portal. */
  tables: FigureTable[];
  /** On the portal. */
  territories?: FigureTable;
  files: DashboardFile[];
}

/** The dashboard, made once for its page and its files. */
export const loadDashboard = derived('dashboard', make);

async function make(): Promise<Dashboard> {
  const { now } = config;
  // The links of bodies and the reports on them are no part of the site.
  askWhatNobodyTells();
  const site = await loadSite();
  const worklists = worklistsOf(site);
  const today = dayOf(now);
  const counted = site.all.filter(({ type }) => type !== 'page');
  const names = namesOf(site.all);
  const tables = [byYear, byMonth]
    .map((table) => table(counted, today))
    .concat(byLabel(counted, names, today));
  const report = links.reports[config.id];
  const territories = config.isNational
    ? byTerritory(counted, config.territories, links.reports, now)
    : undefined;
  return {
    worklists,
    hidden: site.hidden,
    ...(report && { asked: { count: report.asked, day: dayAt(Date.parse(report.checkedAt)) } }),
    tables,
    ...(territories && { territories }),
    files: [
      ...worklists.map(fileOfWorklist),
      ...(territories ? [territories, ...tables] : tables).map(fileOfTable),
      { name: CONTENTS, ...contentRows(counted, names) },
    ],
  };
}

/** Name of the file of all contents. */
export const CONTENTS = 'contenus';

function worklistsOf({ own, all, faulty, graph }: Site): Worklist[] {
  const { now, id, origin, isNational } = config;
  const { essential, others } = incompleteLines(own, now);
  const find = (entry: string) => {
    const [type = '', slug = ''] = entry.split('/');
    return graph.find(type, slug);
  };
  const { faults = [] } = links.reports[id] ?? {};
  const unsure = faultLines(faults, 'unsure', find);
  const known = isNational
    ? config.territories.filter(
        (territory) => !faulty.some(({ territory: other }) => other === territory.id),
      )
    : [];
  const dead = deadLinks(links.internal, {
    origins: new Set([origin, ...known.map((territory) => territory.origin)]),
    entries: new Set(all.flatMap(addressesOf)),
  });
  return [
    {
      name: 'a-venir',
      ...texts.upcoming,
      lines: upcomingLines(own.filter(isEvent), now),
    },
    { name: 'a-completer', ...texts.incomplete, lines: essential },
    {
      name: 'depasses',
      ...texts.expired,
      lines: [...expiredPins(all), ...expiredLines(own, now)],
    },
    {
      name: 'doublons',
      ...texts.duplicates,
      lines: isNational
        ? [...duplicateLines(all, now), ...mergedLines(all, now, territoryName)]
        : duplicateLines(own, now),
    },
    {
      name: 'liens-morts',
      ...texts.deadLinks,
      lines: [...ownLinkLines(dead, origin, find), ...faultLines(faults, 'dead', find)],
    },
    ...(unsure.length > 0
      ? [{ name: 'liens-a-verifier', ...texts.unsureLinks, lines: unsure, isQuiet: true }]
      : []),
    { name: 'a-enrichir', ...texts.improvable, lines: others, isQuiet: true },
  ];
}

/** The pages of an event that several entries tell of are all there. */
function addressesOf(item: Item): string[] {
  const others = isEvent(item) ? (item.alsoPublished ?? []) : [];
  return [item.url, ...others.map(({ url }) => url)];
}

/** What the national coordination still puts forward though its day has passed. */
function expiredPins(all: readonly Item[]): Line[] {
  return nationalPins(all)
    .filter(({ until }) => until < dayOf(config.now))
    .map(({ item, until }) => ({ items: [item], day: until, note: texts.expired.nationalPin }));
}

function namesOf(all: readonly Item[]): AllNames {
  const titles = new Map(
    all
      .filter(({ type }) => type === 'contributor')
      .map(({ territory, id, title }) => [`${territory}/${id}`, title]),
  );
  return {
    labelOf,
    territoryOf: territoryName,
    contributorOf: (territory, id) => {
      const title = titles.get(`${territory}/${id}`) ?? id;
      // Two structures of two territories may have one name.
      return territory === config.id ? title : `${title} (${territoryName(territory)})`;
    },
  };
}
