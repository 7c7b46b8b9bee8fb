import type { Agenda, LocalDateTime, PeriodId, SchoolHoliday } from '@echosciences/calendar';
import { agendaOf, dayOf, hasEnded, PERIODS, rangeOf, spansWithin } from '@echosciences/calendar';
import type { FilterFacts } from './compact.ts';
import type { Filters } from './filters.ts';
import { PARAMS } from './filters.ts';
import { fold } from './slug.ts';

export interface Position {
  lat: number;
  lon: number;
}

/** What the reader knows besides the form: where she is, and the words of the events once loaded. */
export interface Context {
  here?: Position;
  /** Folded words of each event, for a search by text. */
  words?: readonly string[];
}

export interface Found {
  agenda: Agenda<FilterFacts>;
  /** How many events match. */
  total: number;
  /** Per filter and value, how many events there would be: the other filters hold, this one does not. */
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** A filter's name, whether an event passes it, and the values it would be counted under. */
interface Criterion {
  name: string;
  passes(event: FilterFacts, index: number): boolean;
  values?(event: FilterFacts, index: number): readonly string[];
}

const EARTH_KM = 6371;
const RADIANS = Math.PI / 180;

/**
 * Finds what matches among the events that have not ended at `now`. All that depends on the clock is
 * worked out once; a change of filter is then one walk over the events.
 */
export function createEngine(
  all: readonly FilterFacts[],
  now: LocalDateTime,
  holidays: readonly SchoolHoliday[],
) {
  const events = all.map((event, index) => ({ event, index }));
  const current = events.filter(({ event }) => !hasEnded(event, now));
  const keyOf = ({ key }: FilterFacts) => key;
  const list = current.map(({ event }) => event);
  const indexOf = new Map(events.map(({ event, index }) => [event, index]));
  const facets = [...new Set(all.flatMap(({ terms }) => Object.keys(terms)))];
  const agendas = new Map<PeriodId | '', Agenda<FilterFacts>>();
  const periodsOf: string[][] = all.map(() => []);

  for (const period of PERIODS) {
    const range = rangeOf(period, dayOf(now), holidays);
    if (!range) continue;
    const agenda = agendaOf(list, now, keyOf, range);
    agendas.set(period, agenda);
    for (const event of new Set([...agenda.ongoing, ...agenda.rows.map((row) => row.event)])) {
      periodsOf[indexOf.get(event) ?? -1]?.push(period);
    }
  }
  agendas.set('', agendaOf(list, now, keyOf));

  return (filters: Filters, context: Context = {}): Found => {
    const criteria = criteriaOf(filters, context);
    const counted = criteria.filter(({ values }) => values);
    const counts = new Map(counted.map(({ name }) => [name, new Map<string, number>()]));
    const passed = new Set<FilterFacts>();
    for (const { event, index } of current) {
      let failed: Criterion | undefined;
      let failures = 0;
      for (const criterion of criteria) {
        if (criterion.passes(event, index)) continue;
        failed = criterion;
        failures += 1;
        if (failures > 1) break;
      }
      if (failures > 1) continue;
      if (!failed) passed.add(event);
      for (const criterion of failed ? [failed] : counted) {
        const byValue = counts.get(criterion.name);
        for (const value of criterion.values?.(event, index) ?? []) {
          byValue?.set(value, (byValue.get(value) ?? 0) + 1);
        }
      }
    }
    return { agenda: agendaFor(filters, passed), total: passed.size, counts };
  };

  function agendaFor({ period, from, to }: Filters, passed: ReadonlySet<FilterFacts>) {
    if (from || to) return agendaOf([...passed], now, keyOf, openRange(from, to));
    const { ongoing, rows } = agendas.get(period ?? '') ?? { ongoing: [], rows: [] };
    return {
      ongoing: ongoing.filter((event) => passed.has(event)),
      rows: rows.filter(({ event }) => passed.has(event)),
    };
  }

  function criteriaOf(filters: Filters, { here, words }: Context): Criterion[] {
    const { period, from, to, terms, age, radius } = filters;
    const centre = here ?? (terms.commune && radius ? centreOf(terms.commune) : undefined);
    const asked = fold(filters.text).split(/\s+/).filter(Boolean);
    const range = from || to ? openRange(from, to) : undefined;
    return [
      {
        name: PARAMS.period,
        passes: range
          ? (event) => spansWithin(event, range.from, range.to).some(({ end }) => end > now)
          : (_, index) => !period || (periodsOf[index]?.includes(period) ?? false),
        values: (_, index) => periodsOf[index] ?? [],
      },
      ...facets
        .filter((name) => !(centre && name === 'commune'))
        .map(
          (name): Criterion => ({
            name,
            passes: (event) => {
              const wanted = terms[name];
              return !wanted || (event.terms[name]?.includes(wanted) ?? false);
            },
            values: (event) => event.terms[name] ?? [],
          }),
        ),
      {
        name: PARAMS.age,
        passes: ({ age: own }) =>
          age === undefined || ((own?.min ?? 0) <= age && age <= (own?.max ?? 120)),
      },
      {
        name: PARAMS.free,
        passes: ({ isFree }) => !filters.isFree || isFree,
        values: ({ isFree }) => (isFree ? ['1'] : []),
      },
      {
        name: PARAMS.online,
        passes: ({ eventAttendanceMode }) => !filters.isOnline || eventAttendanceMode !== 'offline',
        values: ({ eventAttendanceMode }) => (eventAttendanceMode !== 'offline' ? ['1'] : []),
      },
      {
        name: PARAMS.accessible,
        passes: ({ accessible }) => filters.accessible.every((code) => accessible.includes(code)),
        values: ({ accessible }) => accessible,
      },
      {
        name: PARAMS.radius,
        passes: ({ position }) =>
          !centre || (position !== undefined && kilometres(centre, position) <= (radius ?? 20)),
      },
      {
        name: PARAMS.text,
        passes: (_, index) => asked.every((word) => words?.[index]?.includes(word) ?? true),
      },
    ];
  }

  /** The middle of what takes place in a commune: near enough to measure from. */
  function centreOf(commune: string): Position | undefined {
    const positions = list
      .filter(({ terms }) => terms.commune?.includes(commune))
      .flatMap(({ position }) => position ?? []);
    if (positions.length === 0) return undefined;
    const mean = (pick: (position: Position) => number) =>
      positions.reduce((sum, position) => sum + pick(position), 0) / positions.length;
    return { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
  }
}

function openRange(from: string | undefined, to: string | undefined) {
  return { from: from ?? '0001-01-01', to: to ?? '9999-12-31' };
}

/** Great-circle distance (haversine). */
function kilometres(a: Position, b: Position): number {
  const [latA, latB] = [a.lat * RADIANS, b.lat * RADIANS];
  const h =
    Math.sin((latB - latA) / 2) ** 2 +
    Math.cos(latA) * Math.cos(latB) * Math.sin(((b.lon - a.lon) * RADIANS) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
}
