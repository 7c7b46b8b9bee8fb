import type { EventItem, Item } from '@echosciences/aggregate';
import { groupByEach, isEvent } from '@echosciences/aggregate';
import type { Day } from '@echosciences/calendar';
import { firstStart, lastEnd, monthName, spansWithin } from '@echosciences/calendar';
import { dashboardTexts as texts } from '../../texts.ts';
import { takesPlace } from '../takes-place.ts';
import type { FigureTable } from './figure-table.ts';
import { monthsUntil } from './months.ts';

const MONTHS = 36;
const MONTHS_SHOWN = 12;

/** Contents by month of publication. */
export function byMonth(items: readonly Item[], today: Day): FigureTable {
  const published = Map.groupBy(items, ({ publishedAt }) => publishedAt.slice(0, 7));
  return {
    name: 'mois',
    ...texts.byMonth,
    columns: [texts.byMonth.head, 'Agenda', 'Articles', texts.others, texts.total],
    rows: monthsUntil(today, MONTHS).map((month) => {
      const own = published.get(month) ?? [];
      const [events, articles] = [countOf(own, 'event'), countOf(own, 'article')];
      return {
        label: monthName(month),
        values: [events, articles, own.length - events - articles, own.length],
      };
    }),
    shown: MONTHS_SHOWN,
  };
}

/** Contents published and events held, by calendar year, the latest first. */
export function byYear(items: readonly Item[], today: Day): FigureTable {
  const current = Number(today.slice(0, 4));
  const first = Math.min(...items.map(firstYear), current);
  const years = Array.from({ length: current - first + 1 }, (_, index) => String(current - index));
  const published = Map.groupBy(items, ({ publishedAt }) => publishedAt.slice(0, 4));
  const events = groupByEach(items.filter(isEvent).filter(takesPlace), yearsOf);
  return {
    name: 'annees',
    ...texts.byYear,
    columns: [
      texts.byYear.head,
      texts.byYear.published,
      texts.byYear.events,
      texts.byYear.held,
      texts.byYear.sessions,
    ],
    rows: years.map((year) => {
      const own = published.get(year) ?? [];
      const last = `${year}-12-31` < today ? `${year}-12-31` : today;
      const held = (events.get(year) ?? []).filter((event) => isHeld(event, `${year}-01-01`, last));
      const sessions = held.flatMap(({ occurrences }) =>
        occurrences.filter(({ start }) => start.startsWith(year) && start.slice(0, 10) <= last),
      );
      return {
        label: year,
        values: [own.length, countOf(own, 'event'), held.length, sessions.length],
      };
    }),
  };
}

/** The years between its first day and its last. */
function yearsOf(event: EventItem): string[] {
  const [first = 0, last = 0] = [firstStart(event), lastEnd(event)].map((time) =>
    Number(time.slice(0, 4)),
  );
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

function isHeld(event: EventItem, from: Day, to: Day): boolean {
  return spansWithin(event, from, to).some(({ start }) => start.slice(0, 10) <= to);
}

/** An event may have been entered after it was held. */
function firstYear(item: Item): number {
  const year = isEvent(item) && item.id < item.publishedAt ? item.id : item.publishedAt;
  return Number(year.slice(0, 4));
}

function countOf(items: readonly Item[], type: Item['type']): number {
  return items.filter((item) => item.type === type).length;
}
