import type { EventItem } from '@echosciences/aggregate';
import type { Day, LocalDateTime } from '@echosciences/calendar';
import { addDays, agendaOf, dayOf } from '@echosciences/calendar';
import { eventKey } from './lists.ts';

/** Today and the six days after, with the number of sessions of each. */
export function weekFrom(
  now: LocalDateTime,
  events: readonly EventItem[],
): { day: Day; total: number }[] {
  const from = dayOf(now);
  const days = Array.from({ length: 7 }, (_, index) => addDays(from, index));
  const range = { from, to: addDays(from, 6) };
  const rows = Map.groupBy(agendaOf(events, now, eventKey, range).rows, ({ day }) => day);
  return days.map((day) => ({ day, total: rows.get(day)?.length ?? 0 }));
}
