import config from 'virtual:echosciences/config';
import type { EventItem } from '@echosciences/aggregate';
import { itemKey } from '@echosciences/aggregate';
import type { Agenda, PeriodId } from '@echosciences/calendar';
import { agendaOf, dayOf, monthName, PERIODS, rangeOf } from '@echosciences/calendar';
import { contentTypes, remembered } from '@echosciences/schemas';
import type { Crumb } from '../../components/Breadcrumbs.astro';
import { texts } from '../../texts.ts';
import { capitalise, uncapitalise } from '../facts.ts';
import { derived } from '../reads.ts';
import { isOverNow, loadSite } from '../site.ts';
import { agendasByTerm } from './by-term.ts';
import type { Facet, Term } from './facets.ts';
import { facetsOf, termLists } from './facets.ts';
import { daysOfMonth, monthsOf } from './months.ts';

/** A list of events that has a page under `/agenda/`. */
export interface AgendaList {
  /** Its address from `/agenda/`: empty, `ce-week-end`, `themes/climat`, `2026/12`. */
  path: string;
  view: 'agenda' | 'ongoing' | 'month' | 'year' | 'archives';
  title: string;
  /** Pages between the agenda and this one. */
  crumbs: Crumb[];
  /** What it is about, past events included. */
  events: EventItem[];
  range?: { from: string; to: string };
  period?: PeriodId;
  /** « Ce week-end » */
  periodLabel?: string;
  facet?: Facet;
  term?: Term;
  /** The list of all terms, through the same period. */
  whole?: AgendaList;
  /** It has feeds and data of its own. */
  hasFeeds: boolean;
}

const today = dayOf(config.now);
const BASE = `/${contentTypes.event.path}/`;

/** Every list of the agenda, the main one first. */
export const agendaLists = derived('agenda lists', build);

/** The lists of months in which something is still to come. */
export const monthsToCome = derived('months to come', async () =>
  (await agendaLists()).filter(
    ({ view, events }) => view === 'month' && events.some((event) => !isOverNow(event)),
  ),
);

/** Path of a list's page. */
export function listHref({ path }: Pick<AgendaList, 'path'>): string {
  return path === '' ? BASE : `${BASE}${path}/`;
}

/** What a list's page shows. A month shows all of its days, the others what has not ended. */
export const agendaOfList: (list: AgendaList) => Agenda<EventItem> = remembered(
  ({ view, events, range, facet, term, whole }) => {
    if (whole && facet && term) {
      return agendasOfTerms(whole)(facet).get(term.id) ?? { ongoing: [], rows: [] };
    }
    const now = view === 'month' && range ? `${range.from}T00:00` : config.now;
    return agendaOf(events, now, itemKey, range);
  },
);

const agendasOfTerms = remembered((whole: AgendaList) =>
  remembered((facet: Facet) => agendasByTerm(agendaOfList(whole), facet.termsOf)),
);

/** The events of a list's page, each once. */
export function shownEvents(list: AgendaList): EventItem[] {
  const { ongoing, rows } = agendaOfList(list);
  return [...new Set([...ongoing, ...rows.map(({ event }) => event)])];
}

/** The periods that can be named today, with their days. */
export function currentPeriods() {
  return PERIODS.flatMap((id) => {
    const range = rangeOf(id, today, config.holidays);
    return range ? [{ id, ...range }] : [];
  });
}

async function build(): Promise<AgendaList[]> {
  const site = await loadSite();
  const { events } = site;
  const facets = facetsOf(site);
  const main: AgendaList = {
    path: '',
    view: 'agenda',
    title: contentTypes.event.labels.plural,
    crumbs: [],
    events,
    hasFeeds: true,
  };
  const periods = periodLists(main);
  return [
    main,
    ...periods,
    { ...main, path: 'en-ce-moment', view: 'ongoing', title: texts.ongoing, hasFeeds: false },
    ...toldApart(facets.flatMap((facet) => facetLists(facet, main, periods))),
    ...calendarLists(main),
  ];
}

/** A list seen through each period; a facet's, only where there is something. */
function periodLists(list: AgendaList, wholes: readonly AgendaList[] = []): AgendaList[] {
  return currentPeriods().flatMap(({ id, label, from, to }) => {
    const through: AgendaList = {
      ...list,
      path: [list.path, id].filter(Boolean).join('/'),
      title: list.term ? `${list.term.label}, ${uncapitalise(label)}` : label,
      crumbs: list.path === '' ? [] : [...list.crumbs, { label: list.title, href: listHref(list) }],
      range: { from, to },
      period: id,
      periodLabel: label,
      hasFeeds: list.path === '',
      whole: wholes.find(({ period }) => period === id),
    };
    if (list.path === '') return [through];
    return shownEvents(through).length > 0 ? [through] : [];
  });
}

/** Lists of one name say what they sort by: the Drôme is a territory and a département. */
function toldApart(lists: AgendaList[]): AgendaList[] {
  const sameTitle = Map.groupBy(lists, ({ title }) => title);
  return lists.map((list) =>
    (sameTitle.get(list.title)?.length ?? 0) > 1
      ? { ...list, title: `${list.title} (${list.facet?.label.toLowerCase()})` }
      : list,
  );
}

function facetLists(facet: Facet, main: AgendaList, periods: readonly AgendaList[]): AgendaList[] {
  return termLists(facet, main.events).flatMap(({ term, events }) => {
    const list: AgendaList = {
      ...main,
      path: `${facet.folder}/${term.id}`,
      title: texts.agendaOf(term.label),
      events,
      facet,
      term,
      whole: main,
    };
    return facet.crossed ? [list, ...periodLists(list, periods)] : [list];
  });
}

/** The months and the years that have events, and the way to them. */
function calendarLists(main: AgendaList): AgendaList[] {
  const archives: AgendaList = {
    ...main,
    path: 'archives',
    view: 'archives',
    title: texts.archives(main.title),
    hasFeeds: false,
  };
  const toArchives = { label: texts.archivesShort, href: listHref(archives) };
  const months = monthsOf(main.events);
  const years = [...new Set([...months.keys()].map((month) => month.slice(0, 4)))];
  return [
    archives,
    ...years.map(
      (year): AgendaList => ({
        ...main,
        path: year,
        view: 'year',
        title: texts.agendaOf(year),
        crumbs: [toArchives],
        events: [
          ...new Set([...months].flatMap(([month, own]) => (month.startsWith(year) ? own : []))),
        ],
        hasFeeds: false,
      }),
    ),
    ...[...months].map(([month, events]): AgendaList => {
      const year = month.slice(0, 4);
      return {
        ...main,
        path: month.replace('-', '/'),
        view: 'month',
        title: capitalise(monthName(month)),
        crumbs: [{ label: year, href: listHref({ path: year }) }],
        events,
        range: daysOfMonth(month),
      };
    }),
  ];
}
