import type { EventItem } from '@echosciences/aggregate';
import type { Agenda, AgendaRow, Day } from '@echosciences/calendar';
import { pageHref } from '../paging.ts';
import type { AgendaList } from './lists.ts';
import { agendaOfList, listHref } from './lists.ts';

/** Lines on one page of a list; the months carry the agenda further than its first page. */
const ROWS = 100;
/** What goes on takes no more than this on the first of several pages. */
const ONGOING = 12;

interface AgendaSlice {
  agenda: Agenda<EventItem>;
  page: number;
  pages: number;
  /** Address of all that goes on, when this page has only the first of it. */
  allOngoing?: string;
  /** There are more lines than these pages show: the months have them. */
  hasMore: boolean;
}

/** The lines of one page of a list. */
export function pageOfRows(list: AgendaList, page: number): AgendaSlice {
  const { parts, ongoingPage } = pagesOf(list);
  const isMain = list.path === '';
  const isCut = page === 1 && ongoingPage !== undefined;
  return {
    agenda: parts[page - 1] ?? { ongoing: [], rows: [] },
    page,
    pages: pageCount(list),
    ...(isCut && {
      allOngoing: isMain
        ? listHref({ path: 'en-ce-moment' })
        : pageHref(listHref(list), ongoingPage),
    }),
    hasMore: isMain && (parts[1]?.rows.length ?? 0) > 0,
  };
}

/** How many pages a list has. */
export function pageCount(list: AgendaList): number {
  const isPaged = list.path !== '' && list.view !== 'year' && list.view !== 'archives';
  return isPaged ? pagesOf(list).parts.length : 1;
}

/** The page of a list on which a day begins; undefined when the list has no line of that day. */
export function pageOfDay(list: AgendaList, day: Day): number | undefined {
  const index = pagesOf(list).parts.findIndex(({ rows }) => rows.some((row) => row.day === day));
  return index < 0 ? undefined : index + 1;
}

/** Where the lines of a day begin in a list; undefined when it has none. */
export function hrefOfDay(list: AgendaList, day: Day): string | undefined {
  const page = pageOfDay(list, day);
  return page === undefined ? undefined : `${pageHref(listHref(list), page)}#j-${day}`;
}

interface Pages {
  parts: Agenda<EventItem>[];
  /** The page on which all that goes on begins, when the first page has only some of it. */
  ongoingPage?: number;
}

const known = new WeakMap<AgendaList, Pages>();

function pagesOf(list: AgendaList): Pages {
  const pages = known.get(list) ?? split(list, agendaOfList(list));
  known.set(list, pages);
  return pages;
}

/**
 * Whole when it is short. Else the first of what goes on, then the days, then all that goes on: who
 * looks for a date does not leaf through what has none.
 */
function split({ path, view }: AgendaList, whole: Agenda<EventItem>): Pages {
  const { ongoing, rows } = whole;
  const isMain = path === '';
  const onlyOngoing = slices(ongoing).map((part) => ({ ongoing: part, rows: [] }));
  if (view === 'ongoing') return { parts: onlyOngoing };
  if (!isMain && ongoing.length + rows.length <= ROWS + ONGOING) return { parts: [whole] };
  if (!isMain && rows.length === 0) return { parts: onlyOngoing };
  const [first = [], ...others] = slicesOfDays(rows);
  const parts = [
    { ongoing: ongoing.slice(0, ONGOING), rows: first },
    ...others.map((part) => ({ ongoing: [], rows: part })),
  ];
  if (ongoing.length <= ONGOING) return { parts };
  return { parts: [...parts, ...onlyOngoing], ongoingPage: parts.length + 1 };
}

/** A day stays on one page, unless it is longer than a page. */
function slicesOfDays(rows: readonly AgendaRow<EventItem>[]): AgendaRow<EventItem>[][] {
  const pages: AgendaRow<EventItem>[][] = [];
  for (const own of Map.groupBy(rows, ({ day }) => day).values()) {
    const last = pages.at(-1);
    if (last && last.length + own.length <= ROWS) last.push(...own);
    else pages.push(...slices(own));
  }
  return pages;
}

/** At least one, empty when there are no lines. */
function slices<Line>(lines: readonly Line[]): Line[][] {
  return Array.from({ length: Math.max(1, Math.ceil(lines.length / ROWS)) }, (_, index) =>
    lines.slice(index * ROWS, (index + 1) * ROWS),
  );
}
