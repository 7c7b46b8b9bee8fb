import type { EventItem } from '@echosciences/aggregate';
import type { Agenda } from '@echosciences/calendar';
import type { AgendaList } from './lists.ts';

/** Lines on one page of a theme, a commune…; the months carry the agenda further than its first page. */
const ROWS = 100;
/** What goes on takes no more than this on the agenda's first page. */
const ONGOING = 12;

interface AgendaSlice {
  agenda: Agenda<EventItem>;
  page: number;
  pages: number;
  /** There are more lines than these pages show: the months have them. */
  hasMore: boolean;
}

/** The lines of one page of a list. */
export function pageOfRows(list: AgendaList, whole: Agenda<EventItem>, page: number): AgendaSlice {
  if (list.view === 'ongoing') {
    return { agenda: { ongoing: whole.ongoing, rows: [] }, page: 1, pages: 1, hasMore: false };
  }
  if (list.path === '') {
    const agenda = { ongoing: whole.ongoing.slice(0, ONGOING), rows: whole.rows.slice(0, ROWS) };
    return { agenda, page: 1, pages: 1, hasMore: whole.rows.length > ROWS };
  }
  if (list.period) return { agenda: whole, page: 1, pages: 1, hasMore: false };
  const first = (page - 1) * ROWS;
  const agenda = {
    ongoing: page === 1 ? whole.ongoing : [],
    rows: whole.rows.slice(first, first + ROWS),
  };
  return { agenda, page, pages: pageCount(list, whole), hasMore: false };
}

/** How many pages a list has. */
export function pageCount(list: AgendaList, whole: Agenda<EventItem>): number {
  if (list.view !== 'agenda' || list.path === '' || list.period) return 1;
  return Math.max(1, Math.ceil(whole.rows.length / ROWS));
}
