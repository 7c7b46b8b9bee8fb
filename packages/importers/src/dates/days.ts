import type { Day } from '@echosciences/calendar';
import { daysFrom } from '@echosciences/calendar';
import type { EntryData } from '@echosciences/schemas';
import { contentTypes, WEEK, weekdayName } from '@echosciences/schemas';

type Period = NonNullable<EntryData<'event'>['period']>;

/**
 * The period that tells exactly these days, all day long: those between that are none are closures,
 * or not among its weekdays, whichever takes fewer words.
 * @param days in order, each once, one at least
 * @returns undefined when no period of the schema tells them
 */
export function periodOfDays(days: readonly Day[]): Period | undefined {
  const [from, to] = [days[0], days.at(-1)];
  if (!from || !to) return undefined;
  const open = new Set(days);
  const closed = [...daysFrom(from, to)].filter((day) => !open.has(day));
  const plain: Period = { from, to, openings: [], closedOn: closed };
  const names = new Set(days.map(weekdayName));
  const weekdays = WEEK.filter((name) => names.has(name));
  const byWeekday: Period = {
    from,
    to,
    openings: [{ days: weekdays, opens: '00:00', closes: '24:00' }],
    closedOn: closed.filter((day) => names.has(weekdayName(day))),
  };
  const shorter = byWeekday.closedOn.length + weekdays.length < closed.length ? byWeekday : plain;
  return contentTypes.event.schema.shape.period.safeParse(shorter).data;
}
