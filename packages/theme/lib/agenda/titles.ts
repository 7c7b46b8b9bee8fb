import { texts } from '../../texts.ts';
import { uncapitalise } from '../capitalise.ts';
import type { AgendaList } from './lists.ts';

type Named = Pick<AgendaList, 'view' | 'title' | 'facet' | 'period'>;

/** The name of a list where nothing else says that it is of the agenda: « Agenda de décembre 2026 ». */
export function fullTitleOf({ view, title, facet, period }: Named): string {
  if (view === 'month') return texts.agendaOfMonth(uncapitalise(title));
  if (facet && period) return texts.agendaOf(title);
  if (period || view === 'ongoing') return texts.agendaOf(uncapitalise(title));
  return title;
}
