import type { EventItem } from '@echosciences/aggregate';
import type { Agenda, Day } from '@echosciences/calendar';
import { remembered } from '@echosciences/schemas';
import { pageHref } from '../paging.ts';
import type { AgendaList } from './lists.ts';
import { agendaOfList, listHref } from './lists.ts';
import { split } from './split.ts';

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

const pagesOf = remembered((list: AgendaList) => split(list, agendaOfList(list)));
