import { contentTypes } from '@echosciences/schemas';
import { WEEK } from '@echosciences/schemas/weekdays';
import fc from 'fast-check';
import type { LocalDateTime } from './clock.ts';
import { addDays } from './day.ts';
import type { Opening, Period } from './period.ts';
import type { Schedule, Session } from './schedule.ts';

/** What property tests draw from: any schedule that the schema of events accepts, any clock near it. */

const DAY = 24 * 60;
const FIRST_DAY = '2026-03-20';
const { occurrences: validOccurrences, period: validPeriod } = contentTypes.event.schema.shape;

/** A wall-clock time in the weeks around those of {@link schedule}. */
export const clock = fc.integer({ min: -10 * DAY, max: 120 * DAY }).map(timeAt);

const gap = fc.oneof(
  fc.integer({ min: 1, max: DAY }),
  fc.integer({ min: 1, max: 14 }).map((days) => days * DAY),
);
const duration = fc.option(
  fc.oneof(fc.integer({ min: 1, max: DAY }), fc.constantFrom(60, 90, 120, DAY)),
  { nil: undefined },
);

const scatteredSessions = fc
  .tuple(
    fc.integer({ min: 0, max: 40 * DAY }),
    fc.array(fc.record({ gap, duration }), { minLength: 1, maxLength: 12 }),
  )
  .map(([first, steps]) => {
    let time = first;
    return steps.map(({ gap, duration }) => {
      const session = sessionAt(time, duration);
      time += (duration ?? 0) + gap;
      return session;
    });
  });

const regularSessions = fc
  .record({
    first: fc.integer({ min: 0, max: 40 }),
    days: fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }),
    week: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    opens: fc.integer({ min: 0, max: DAY - 1 }),
    duration,
  })
  .map(({ first, days, week, opens, duration }) =>
    // A true among the days turns its weekday's habit round: an exception, or a date of its own.
    days.flatMap((isOdd, day) =>
      week[day % 7] === (isOdd && day % 5 === 0)
        ? []
        : [sessionAt((first + day) * DAY + opens, duration)],
    ),
  );

export const sessions: fc.Arbitrary<Session[]> = fc
  .oneof(scatteredSessions, regularSessions)
  .filter((list) => validOccurrences.safeParse(list).success)
  .chain((list) => fc.shuffledSubarray(list, { minLength: list.length }));

const weekdays = fc.subarray([...WEEK]);
const opening: fc.Arbitrary<Opening> = fc
  .tuple(
    fc.option(weekdays, { nil: undefined }),
    fc.integer({ min: 0, max: DAY - 1 }),
    fc.integer({ min: 1, max: DAY }),
  )
  .map(([days, opens, length]) => ({
    days,
    opens: clockText(opens),
    closes: clockText(Math.min(DAY, opens + length)),
  }));

export const period: fc.Arbitrary<Period> = fc
  .record({
    first: fc.integer({ min: 0, max: 40 }),
    length: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 120 })),
    openings: fc.option(fc.array(opening, { maxLength: 3 }), { nil: undefined }),
    closed: fc.uniqueArray(fc.nat(12), { maxLength: 4 }),
  })
  .map(({ first, length, openings, closed }) => {
    const from = addDays(FIRST_DAY, first);
    const to = addDays(from, length - 1);
    const closedOn = closed.map((day) => addDays(from, day)).filter((day) => day <= to);
    return { from, to, openings, closedOn };
  })
  .filter((value) => validPeriod.safeParse(value).success);

export const schedule: fc.Arbitrary<Schedule> = fc
  .oneof(
    fc.record({ occurrences: sessions }),
    fc.record({ occurrences: fc.constant([]), period }),
    fc.record({ occurrences: sessions, period }),
  )
  .filter(({ occurrences, period }: Schedule) => occurrences.length > 0 || period !== undefined);

function sessionAt(start: number, duration: number | undefined): Session {
  const session = { start: timeAt(start) };
  return duration ? { ...session, end: timeAt(start + duration) } : session;
}

function timeAt(minutes: number): LocalDateTime {
  const day = addDays(FIRST_DAY, Math.floor(minutes / DAY));
  return `${day}T${clockText(((minutes % DAY) + DAY) % DAY)}`;
}

function clockText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
