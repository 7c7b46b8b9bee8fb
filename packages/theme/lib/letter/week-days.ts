import type { EventItem } from '@echosciences/aggregate';
import { publishersOf } from '@echosciences/aggregate';
import type { AgendaRow, Day, Span } from '@echosciences/calendar';
import { fairShare, inTurn } from './fair.ts';

/** An event of the week, once, under its first day. */
export interface Happening {
  event: EventItem;
  day: Day;
  /** Its sessions in the week, the first first. */
  spans: Span[];
}

export interface WeekDay {
  day: Day;
  happenings: Happening[];
  /** How many more the day has. */
  more: number;
}

/** Four a day, in the mean. */
const MOST = 28;

/** The week by days; of too many events, some of each territory, and of each day of it. */
export function weekDays(rows: readonly AgendaRow<EventItem>[]): WeekDay[] {
  const happenings = new Map<EventItem, Happening>();
  for (const { event, day, span } of rows) {
    const known = happenings.get(event);
    if (known) known.spans.push(span);
    else happenings.set(event, { event, day, spans: [span] });
  }
  const days = Map.groupBy(happenings.values(), ({ day }) => day);
  const kept = new Set(
    fairShare(inTurn([...days.values()]), ({ event }) => publishersOf(event), MOST),
  );
  return [...days].map(([day, all]) => {
    const shown = all.filter((happening) => kept.has(happening));
    return { day, happenings: shown, more: all.length - shown.length };
  });
}
