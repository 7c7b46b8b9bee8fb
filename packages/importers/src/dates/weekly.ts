import type { Day, Session } from '@echosciences/calendar';
import { addDays, dayOf, daysFrom } from '@echosciences/calendar';
import type { EntryData, Weekday } from '@echosciences/schemas';
import { contentTypes, WEEK, weekdayName } from '@echosciences/schemas';

type Period = NonNullable<EntryData<'event'>['period']>;
type Opening = Period['openings'][number];
type Hours = Pick<Opening, 'opens' | 'closes'>;

/** Fewer sessions than a dozen are read, and moved one by one, more easily than weekly hours. */
const LEAST_TOLD = 12;
/** An exception takes as long to read as a session: hours must spare many for each that they need. */
const SPARED_BY_EXCEPTION = 4;
/** On fewer days of the week, and for less time, one comes at the hour: a club, a show, not an opening. */
const MOST_WEEKDAYS_OF_A_CLUB = 2;
const SHORTEST_OPENING_MINUTES = 150;

/**
 * A dozen sessions or more at weekly hours as a period with openings: exactly the same days and hours.
 * What is not at those hours stays a session, its day among the closures.
 * @param sessions earliest first, none over another
 * @returns undefined when the sessions are few or a club's, or weekly hours need too many exceptions
 */
export function weekly(
  sessions: readonly Session[],
): { period: Period; rest: Session[] } | undefined {
  if (sessions.length < LEAST_TOLD) return undefined;
  const [first, last] = [dayOf(sessions[0]?.start ?? ''), dayOf(sessions.at(-1)?.start ?? '')];
  const timetables = timetablesByDay(sessions);
  const habits = habitsOf(timetables, [...daysFrom(first, last)]);
  if (habits.size <= MOST_WEEKDAYS_OF_A_CLUB && ![...habits.values()].every(isOpenLong)) {
    return undefined;
  }
  const isTold = (day: Day) => {
    const timetable = timetables.get(day);
    return timetable !== undefined && timetable === habits.get(weekdayName(day));
  };
  const toldDays = [...timetables.keys()].filter(isTold);
  const [from, to] = [toldDays[0], toldDays.at(-1)];
  if (!from || !to) return undefined;
  const closedOn = [...daysFrom(from, to)].filter(
    (day) => habits.has(weekdayName(day)) && !isTold(day),
  );
  const rest = sessions.filter(({ start }) => !isTold(dayOf(start)));
  const told = sessions.length - rest.length;
  if (told < LEAST_TOLD || (closedOn.length + rest.length) * SPARED_BY_EXCEPTION > told) {
    return undefined;
  }
  const period = contentTypes.event.schema.shape.period.safeParse({
    from,
    to,
    openings: openingsOf(habits),
    closedOn,
  }).data;
  return period && { period, rest };
}

/** The hours of each day, as a text; undefined for a day that an opening cannot tell. */
function timetablesByDay(sessions: readonly Session[]): Map<Day, string | undefined> {
  const days = new Map<Day, (Hours | undefined)[]>();
  for (const session of sessions) {
    const day = dayOf(session.start);
    days.set(day, [...(days.get(day) ?? []), hoursOf(session)]);
  }
  return new Map(
    [...days].map(([day, hours]) => [day, hours.includes(undefined) ? undefined : textOf(hours)]),
  );
}

const textOf = (hours: unknown) => JSON.stringify(hours);

/** An opening ends on its day, at midnight at the latest. */
function hoursOf({ start, end }: Session): Hours | undefined {
  if (!end) return undefined;
  const [opens, closes] = [start.slice(11), end.slice(11)];
  if (dayOf(end) === dayOf(start)) return { opens, closes };
  return end === `${addDays(dayOf(start), 1)}T00:00` ? { opens, closes: '24:00' } : undefined;
}

/** The usual hours of the weekdays that have some on most of their days. */
function habitsOf(
  timetables: ReadonlyMap<Day, string | undefined>,
  days: readonly Day[],
): Map<Weekday, string> {
  const habits = new Map<Weekday, string>();
  for (const weekday of WEEK) {
    const those = days.filter((day) => weekdayName(day) === weekday);
    const counts = new Map<string, number>();
    for (const day of those) {
      const timetable = timetables.get(day);
      if (timetable) counts.set(timetable, (counts.get(timetable) ?? 0) + 1);
    }
    for (const [timetable, count] of counts) {
      if (count * 2 > those.length) habits.set(weekday, timetable);
    }
  }
  return habits;
}

function isOpenLong(timetable: string): boolean {
  const hours = JSON.parse(timetable) as Hours[];
  return hours.every(
    ({ opens, closes }) => minutesOf(closes) - minutesOf(opens) >= SHORTEST_OPENING_MINUTES,
  );
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Each opening once, with its weekdays; none named when it is open on all. */
function openingsOf(habits: ReadonlyMap<Weekday, string>): Opening[] {
  const openings = new Map<string, Opening>();
  for (const [weekday, timetable] of habits) {
    for (const hours of JSON.parse(timetable) as Hours[]) {
      const opening = openings.get(textOf(hours)) ?? { days: [], ...hours };
      opening.days.push(weekday);
      openings.set(textOf(hours), opening);
    }
  }
  return [...openings.values()].map((opening) =>
    opening.days.length === WEEK.length ? { ...opening, days: [] } : opening,
  );
}
