import { addDays, daysBetween, earlier, weekday } from '../days.ts';
import type { Random } from '../random.ts';

interface Session {
  start: string;
  end: string;
}

interface Period {
  from: string;
  to: string;
  openings?: { days: string[]; opens: string; closes: string }[];
  closedOn?: string[];
  hours?: string;
}

/** When an event is: sessions or a period. */
export interface Times {
  occurrences?: Session[];
  period?: Period;
}

/** The corpus spans three years and a half: so many days are over, so many to come. */
const PAST = 1020;
const COMING = 255;
/** Four events in five have begun before the corpus's day. */
const SHARE_OF_PAST = 0.8;
/** One event in so many is in the weeks of the Fête de la science. */
const SHARE_OF_OCTOBER = 0.15;

/** The first day of an event. */
export function startOf(random: Random, today: string): string {
  const isPast = random.chance(SHARE_OF_PAST);
  const offset = isPast
    ? -1 - Math.floor(random.number() * PAST)
    : Math.floor(random.number() ** 1.6 * COMING);
  const day = addDays(today, offset);
  if (!random.chance(SHARE_OF_OCTOBER)) return day;
  const october = `${day.slice(0, 4)}-10-${String(random.integer(2, 16)).padStart(2, '0')}`;
  // Only where it changes neither the span nor the share of what is over.
  const isPastToo = october < today === isPast;
  return isPastToo && daysBetween(october, today) <= PAST && daysBetween(today, october) < COMING
    ? october
    : day;
}

/** A day of a period. */
export function within(random: Random, { from, to }: { from: string; to: string }): string {
  return addDays(from, random.integer(0, daysBetween(from, to)));
}

/** @param isPart of a festival: one session, on its day */
export function when(random: Random, format: string, day: string, isPart: boolean): Times {
  if (isPart) return { occurrences: [session(random, day, format)] };
  if (format === 'exposition') return { period: exhibition(random, day) };
  if (format === 'festival')
    return { period: { from: day, to: addDays(day, random.integer(1, 9)) } };
  const days = random.weighted({ one: 72, some: 14, weekly: 9, opening: 5 });
  if (days === 'opening') return { period: weekly(random, day) };
  const count = days === 'one' ? 1 : days === 'some' ? random.integer(2, 6) : random.integer(8, 30);
  const step = days === 'weekly' ? 7 : random.pick([1, 1, 7, 14]);
  const first = session(random, day, format);
  return {
    occurrences: Array.from({ length: count }, (_, index) => ({
      start: `${addDays(day, index * step)}${first.start.slice(10)}`,
      end: `${addDays(day, index * step)}${first.end.slice(10)}`,
    })),
  };
}

const STARTS: Record<string, readonly string[]> = {
  observation: ['20:30', '21:00', '21:30'],
  conference: ['18:00', '18:30', '19:00', '20:00', '12:30'],
  rencontre: ['18:30', '19:00', '20:30'],
  spectacle: ['15:00', '20:00', '20:30'],
  projection: ['18:00', '20:30'],
};
const DAYTIME = ['09:30', '10:00', '10:30', '14:00', '14:30', '15:00', '16:30'];

/** Minutes of the day: 23:30. */
const LATEST = 23 * 60 + 30;

function session(random: Random, day: string, format: string): Session {
  const start = random.pick(STARTS[format] ?? DAYTIME);
  const begins = Number(start.slice(0, 2)) * 60 + Number(start.slice(3));
  const minutes = Math.min(begins + random.pick([45, 60, 60, 90, 120, 150]), LATEST);
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    start: `${day}T${start}`,
    end: `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
  };
}

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Weeks to months, open on some days. */
function exhibition(random: Random, from: string): Period {
  const to = addDays(from, random.integer(14, 150));
  const days = random.pick([WEEK.slice(1), WEEK.slice(1, 6), WEEK.slice(2)]);
  const openings = random.chance(0.4)
    ? [
        { days, opens: '10:00', closes: '12:30' },
        { days, opens: '14:00', closes: '18:00' },
      ]
    : [
        {
          days,
          opens: random.pick(['09:00', '10:00', '13:30']),
          closes: random.pick(['17:30', '18:00', '19:00']),
        },
      ];
  const closed = addDays(from, random.integer(1, 13));
  return {
    from,
    to,
    openings,
    ...(random.chance(0.15) ? { closedOn: [closed] } : {}),
    ...(random.chance(0.2) ? { hours: 'Dernière entrée trente minutes avant la fermeture.' } : {}),
  };
}

/** The same hours on the same weekday, for a season. */
function weekly(random: Random, from: string): Period {
  return {
    from,
    to: earlier(addDays(from, random.integer(30, 180)), addDays(from, 7 * 26)),
    openings: [{ days: [WEEK[weekday(from)] as string], opens: '14:00', closes: '17:00' }],
  };
}
