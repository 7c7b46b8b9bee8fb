import type { EventItem } from '@echosciences/aggregate';
import { groupByEach } from '@echosciences/aggregate';
import { addDays, spansOf, weekdayOf } from '@echosciences/calendar';

/** Events by month (`2026-12`) in which they take place, months in order. */
export function monthsOf(events: readonly EventItem[]): Map<string, EventItem[]> {
  const months = groupByEach(
    events,
    (event) => new Set(spansOf(event).map(({ start }) => start.slice(0, 7))),
  );
  return new Map([...months].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** First and last day of a month. */
export function daysOfMonth(month: string): { from: string; to: string } {
  const from = `${month}-01`;
  return { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1) };
}

/** The weeks of a month, Monday first; days of the months around are undefined. */
export function weeksOf(month: string): (string | undefined)[][] {
  const { from, to } = daysOfMonth(month);
  const weeks: (string | undefined)[][] = [];
  for (let monday = addDays(from, 1 - weekdayOf(from)); monday <= to; monday = addDays(monday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const day = addDays(monday, index);
        return day < from || day > to ? undefined : day;
      }),
    );
  }
  return weeks;
}
