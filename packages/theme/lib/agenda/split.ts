import type { Agenda, AgendaRow } from '@echosciences/calendar';
import type { AgendaList } from './lists.ts';

/** Lines on one page of a list; the months carry the agenda further than its first page. */
const ROWS = 64;
/** What goes on takes no more than this on the first of several pages. */
const ONGOING = 12;

/** A list cut into pages. */
export interface Pages<E> {
  parts: Agenda<E>[];
  /** The page on which all that goes on begins, when the first page has only some of it. */
  ongoingPage?: number;
}

/**
 * Whole when it is short. Else the first of what goes on, then the days, then all that goes on: who
 * looks for a date does not leaf through what has none.
 */
export function split<E>(
  { path, view }: Pick<AgendaList, 'path' | 'view'>,
  whole: Agenda<E>,
): Pages<E> {
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
function slicesOfDays<E>(rows: readonly AgendaRow<E>[]): AgendaRow<E>[][] {
  const pages: AgendaRow<E>[][] = [];
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
