import type { AgendaRow, LocalDateTime, PeriodId, SchoolHoliday } from '@echosciences/calendar';
import { agendaOf, dayOf, hasEnded, PERIODS, rangeOf, spansWithin } from '@echosciences/calendar';
import { fold } from '@echosciences/schemas/slugify';
import type { FilterFacts } from './compact.ts';
import type { Filters } from './filters.ts';
import { PARAMS } from './filters.ts';
import type { Position } from './geo.ts';
import { kilometres, middleOf } from './geo.ts';

/** What is known besides the form: where to measure from, and the words of the events once loaded. */
export interface Context {
  /** The reader's position, or that of the commune she named. */
  here?: Position;
  /** Folded words of each event, for a search by text. */
  words?: readonly string[];
}

/** A line to show: a session of a day, or what goes on. */
export type Line = { event: FilterFacts } & Partial<AgendaRow<FilterFacts>>;

export interface Found {
  /** In the order of the agenda; made as they are asked for, since few are shown. */
  lines: Iterator<Line, undefined>;
  /** How many events match. */
  total: number;
  /** Per event, 1 where it matches. */
  matches: Uint8Array;
  /** Per filter and value, how many events there would be: the other filters hold, this one does not. */
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Where distances are measured from, when the filters ask for what is near. */
  around?: Position;
}

/** A filter: whether an event passes it and, when its choices are counted, which ones are the event's. */
interface Criterion {
  name: string;
  passes(event: FilterFacts, index: number): boolean;
  choices?: Choices;
}

/** Choices of a filter: `of[event]` are indices in `values`. */
interface Choices {
  values: string[];
  of: number[][];
}

interface Range {
  from: string;
  to: string;
}

/**
 * Finds what matches among the events that have not ended at `now`. All that depends on the clock is
 * worked out once; a change of filter is then one walk over the events.
 */
export function createEngine(
  events: readonly FilterFacts[],
  now: LocalDateTime,
  holidays: readonly SchoolHoliday[],
) {
  const indexOf = new Map(events.map((event, index) => [event, index]));
  const current = events.filter((event) => !hasEnded(event, now));
  const numbered = (lines: readonly Line[]) =>
    lines.map((line) => ({ line, index: indexOf.get(line.event) ?? -1 }));
  const linesIn = (list: readonly FilterFacts[], range?: Range) => {
    const { ongoing, rows } = agendaOf(list, now, ({ key }) => key, range);
    return numbered([...ongoing.map((event) => ({ event })), ...rows]);
  };
  const ranges = new Map(
    PERIODS.flatMap((id) => {
      const range = rangeOf(id, dayOf(now), holidays);
      return range ? [[id, range]] : [];
    }) as [PeriodId, Range][],
  );
  const isIn = new Map(
    [...ranges].map(([id, range]) => [id, current.filter((event) => touches(event, range))]),
  );
  const agendas = new Map<PeriodId | undefined, ReturnType<typeof linesIn>>();
  const setOf = new Map([...isIn].map(([id, list]) => [id, new Set(list)]));
  const facets = [...new Set(events.flatMap(({ terms }) => Object.keys(terms)))];
  const choices = new Map<string, Choices>([
    ...facets.map((name): [string, Choices] => [
      name,
      choicesOf(events, ({ terms }) => terms[name] ?? []),
    ]),
    [
      PARAMS.period,
      choicesOf(events, (event) => PERIODS.filter((id) => setOf.get(id)?.has(event))),
    ],
    [PARAMS.free, choicesOf(events, ({ isFree }) => (isFree ? ['1'] : []))],
    [PARAMS.online, choicesOf(events, (event) => (isOnline(event) ? ['1'] : []))],
    [PARAMS.accessible, choicesOf(events, ({ accessible }) => accessible)],
  ]);

  return (filters: Filters, context: Context = {}): Found => {
    const around = centreFor(filters, context);
    const criteria = criteriaOf(filters, context, around);
    const tallies = criteria.map(({ choices: of }) => new Uint32Array(of?.values.length ?? 0));
    const passed = new Uint8Array(events.length);
    let total = 0;
    for (const event of current) {
      const index = indexOf.get(event) ?? -1;
      let failed = -1;
      let failures = 0;
      for (let number = 0; number < criteria.length && failures < 2; number++) {
        if (criteria[number]?.passes(event, index)) continue;
        failed = number;
        failures += 1;
      }
      if (failures > 1) continue;
      if (failures === 0) {
        passed[index] = 1;
        total += 1;
      }
      for (let number = 0; number < criteria.length; number++) {
        if (failures === 1 && number !== failed) continue;
        const tally = tallies[number];
        for (const choice of criteria[number]?.choices?.of[index] ?? []) {
          if (tally) tally[choice] = (tally[choice] ?? 0) + 1;
        }
      }
    }
    const counts = new Map(
      criteria.flatMap(({ name, choices: of }, number) =>
        of
          ? [[name, new Map(of.values.map((value, i) => [value, tallies[number]?.[i] ?? 0]))]]
          : [],
      ) as [string, Map<string, number>][],
    );
    return { lines: linesOf(filters, passed), total, matches: passed, counts, around };
  };

  function* linesOf({ period, from, to }: Filters, passed: Uint8Array): Iterator<Line, undefined> {
    const lines =
      from || to
        ? linesIn(
            events.filter((_, index) => passed[index]),
            openRange(from, to),
          )
        : agendaOfPeriod(period);
    for (const { line, index } of lines) if (passed[index]) yield line;
    return undefined;
  }

  function agendaOfPeriod(period: PeriodId | undefined) {
    const lines =
      agendas.get(period) ??
      (period ? linesIn(isIn.get(period) ?? [], ranges.get(period)) : linesIn(current));
    agendas.set(period, lines);
    return lines;
  }

  function touches(event: FilterFacts, { from, to }: Range): boolean {
    return spansWithin(event, from, to).some(({ end }) => end > now);
  }

  function centreFor({ terms, radius }: Filters, { here }: Context): Position | undefined {
    return here ?? (terms.commune && radius ? centreOf(terms.commune) : undefined);
  }

  function criteriaOf(filters: Filters, { words }: Context, around?: Position): Criterion[] {
    const { period, from, to, terms, age, radius } = filters;
    const asked = fold(filters.text).split(/\s+/).filter(Boolean);
    const range = from || to ? openRange(from, to) : undefined;
    const wanted = period && setOf.get(period);
    const all: Criterion[] = [
      {
        name: PARAMS.period,
        passes: range
          ? (event) => touches(event, range)
          : (event) => !period || (wanted?.has(event) ?? false),
      },
      ...facets.map((name): Criterion => {
        const term = name === 'commune' && around ? undefined : terms[name];
        return { name, passes: (event) => !term || (event.terms[name]?.includes(term) ?? false) };
      }),
      { name: PARAMS.free, passes: ({ isFree }) => !filters.isFree || isFree },
      { name: PARAMS.online, passes: (event) => !filters.isOnline || isOnline(event) },
      {
        name: PARAMS.accessible,
        passes: ({ accessible }) => filters.accessible.every((code) => accessible.includes(code)),
      },
      {
        name: PARAMS.age,
        passes: ({ age: own }) =>
          age === undefined || ((own?.min ?? 0) <= age && age <= (own?.max ?? Infinity)),
      },
      {
        name: PARAMS.radius,
        passes: ({ position }) =>
          !around ||
          radius === undefined ||
          (position !== undefined && kilometres(around, position) <= radius),
      },
      {
        name: PARAMS.text,
        passes: (_, index) => asked.every((word) => words?.[index]?.includes(word) ?? true),
      },
    ];
    return all.map((criterion) => ({ ...criterion, choices: choices.get(criterion.name) }));
  }

  /** The middle of what takes place in a commune: near enough to measure from. */
  function centreOf(commune: string): Position | undefined {
    return middleOf(
      current
        .filter(({ terms }) => terms.commune?.includes(commune))
        .flatMap(({ position }) => position ?? []),
    );
  }
}

function isOnline({ eventAttendanceMode, eventStatus }: FilterFacts): boolean {
  return eventAttendanceMode !== 'offline' || eventStatus === 'movedOnline';
}

function choicesOf(
  events: readonly FilterFacts[],
  pick: (event: FilterFacts) => readonly string[],
): Choices {
  const indices = new Map<string, number>();
  const of = events.map((event) =>
    pick(event).map((value) => {
      const known = indices.get(value) ?? indices.size;
      indices.set(value, known);
      return known;
    }),
  );
  return { values: [...indices.keys()], of };
}

function openRange(from: string | undefined, to: string | undefined): Range {
  return { from: from ?? '0001-01-01', to: to ?? '9999-12-31' };
}
