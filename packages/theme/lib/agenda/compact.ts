import type { Schedule } from '@echosciences/calendar';
import { addDays, daysBetween, isLongRunning, spanOf } from '@echosciences/calendar';
import type { HANDICAPS } from '@echosciences/schemas';
import type { RowFacts } from './row.ts';

/**
 * What the filters need of every event to come, in columns with each distinct value written once;
 * what a line shows besides comes in shards of texts, fetched for the lines shown.
 */
export interface CompactAgenda {
  /** Wall-clock time that the build took for now. */
  built: string;
  /** Day 0 of the sessions. */
  base: string;
  /** Events in one shard of texts. */
  shardSize: number;
  facets: Record<string, Column>;
  /** Ages as `[min, max]`, -1 where it is open. */
  ages: Table<[number, number]>;
  /** See {@link FLAGS}. */
  flags: number[];
  /** Positions in ten-thousandths of a degree, -1 as index where there is none. */
  positions: Table<[number, number]>;
  /** Start in minutes of the day and duration in minutes, -1 where it has no end. */
  times: [number, number][];
  /** Per event: day (from the one before, the first from `base`) and index in `times`, one pair per session. */
  sessions: number[][];
  /** Periods by index of the event: few have one. */
  periods: Record<string, NonNullable<Schedule['period']>>;
}

/** Compact data as it is published. */
export interface PublishedAgenda extends CompactAgenda {
  /** In the names of the shards of texts: those of another publication are of other events. */
  version: string;
}

/** Terms of a facet: `sets[of[event]]` are indices in `ids`. */
export interface Column {
  ids: string[];
  sets: number[][];
  of: number[];
}

/** A column in which each distinct value is written once: `values[of[index]]`, -1 for none. */
export interface Table<Value> {
  values: Value[];
  of: number[];
}

/** Title, address, where, territory of each event of a shard. */
export type TextShard = [title: string, href: string, where: string, territory: string][];

/** An event as the filters see it. */
export interface FilterFacts extends RowFacts {
  /** Terms by the name of the facet in addresses. */
  terms: Record<string, string[]>;
  /** Codes of the handicaps for which it is accessible. */
  accessible: string[];
  /** Degrees. */
  position?: { lat: number; lon: number };
}

const STATUSES = [
  'scheduled',
  'rescheduled',
  'postponed',
  'movedOnline',
  'soldOut',
  'cancelled',
] as const;
const MODES = ['offline', 'online', 'mixed'] as const;
const CODES = ['hi', 'ii', 'mi', 'pi', 'vi'] satisfies (keyof typeof HANDICAPS)[];

/** Bits of `flags`: free, three of status, two of attendance, then one per handicap. */
const FLAGS = { free: 1, status: 1, mode: 4, accessible: 6 } as const;

const SHARD_SIZE = 200;
/** Steps in which positions are counted, per degree: ten metres. */
export const DEGREE = 1e4;

/** Writes events, in the order in which the agenda shows them, to compact data and shards of texts. */
export function encode(
  events: readonly FilterFacts[],
  built: string,
): { agenda: CompactAgenda; shards: TextShard[] } {
  const base = built.slice(0, 10);
  const params = [...new Set(events.flatMap(({ terms }) => Object.keys(terms)))];
  const times = table<[number, number]>();
  const agenda: CompactAgenda = {
    built,
    base,
    shardSize: SHARD_SIZE,
    facets: Object.fromEntries(params.map((param) => [param, column(events, param)])),
    ages: tableOf(events, ({ age }) => [age?.min ?? -1, age?.max ?? -1]),
    flags: events.map(flagsOf),
    positions: tableOf(
      events,
      ({ position }) =>
        position && [Math.round(position.lat * DEGREE), Math.round(position.lon * DEGREE)],
    ),
    sessions: events.map((event) => {
      let day = base;
      return keptSessions(event, built).flatMap(({ start, end }) => {
        const date = start.slice(0, 10);
        const delta = daysBetween(day, date);
        day = date;
        const from = minutesOf(start);
        const length = end
          ? daysBetween(date, end.slice(0, 10)) * 1440 + minutesOf(end) - from
          : -1;
        return [delta, times.index([from, length])];
      });
    }),
    times: times.values,
    periods: Object.fromEntries(
      events.flatMap(({ period }, index) => (period ? [[index, period]] : [])),
    ),
  };
  const shards: TextShard[] = [];
  for (const [index, { title, href, where = '', territory = '' }] of events.entries()) {
    const shard = Math.floor(index / SHARD_SIZE);
    shards[shard] ??= [];
    shards[shard].push([title, href, where, territory]);
  }
  return { agenda, shards };
}

/** The events of compact data, without their texts. */
export function decode(agenda: CompactAgenda): FilterFacts[] {
  return agenda.flags.map((flags, index) => {
    const [min = -1, max = -1] = agenda.ages.values[agenda.ages.of[index] ?? -1] ?? [];
    const position = agenda.positions.values[agenda.positions.of[index] ?? -1];
    return {
      key: String(index).padStart(6, '0'),
      title: '',
      href: '',
      occurrences: sessionsOf(agenda, agenda.sessions[index] ?? []),
      period: agenda.periods[index],
      eventStatus: STATUSES[(flags >> FLAGS.status) & 7] ?? 'scheduled',
      eventAttendanceMode: MODES[(flags >> FLAGS.mode) & 3] ?? 'offline',
      isFree: (flags & FLAGS.free) !== 0,
      age: {
        ...(min >= 0 && { min }),
        ...(max >= 0 && { max }),
      },
      accessible: CODES.filter((_, bit) => flags & (1 << (FLAGS.accessible + bit))),
      position: position && { lat: position[0] / DEGREE, lon: position[1] / DEGREE },
      terms: Object.fromEntries(
        Object.entries(agenda.facets).map(([param, { ids, sets, of }]) => [
          param,
          (sets[of[index] ?? -1] ?? []).flatMap((term) => ids[term] ?? []),
        ]),
      ),
    };
  });
}

/**
 * The sessions that have not ended. All of them when without the others it would begin to last, or when
 * it does: its first day and how often it takes place say whether it goes on.
 */
function keptSessions({ occurrences, period }: Schedule, now: string): Schedule['occurrences'] {
  const left = occurrences.filter((session) => spanOf(session).end > now);
  const lasts = [occurrences, left].some((sessions) =>
    isLongRunning({ occurrences: sessions, period }),
  );
  return lasts ? occurrences : left;
}

function sessionsOf({ base, times }: CompactAgenda, pairs: readonly number[]) {
  const occurrences = [];
  let day = base;
  for (let index = 0; index < pairs.length; index += 2) {
    day = addDays(day, pairs[index] ?? 0);
    const [from = 0, length = -1] = times[pairs[index + 1] ?? -1] ?? [];
    const start = timeAt(day, from);
    occurrences.push(length < 0 ? { start } : { start, end: timeAt(day, from + length) });
  }
  return occurrences;
}

function flagsOf({ isFree, eventStatus, eventAttendanceMode, accessible }: FilterFacts): number {
  return CODES.reduce(
    (flags, code, bit) =>
      accessible.includes(code) ? flags | (1 << (FLAGS.accessible + bit)) : flags,
    (isFree ? FLAGS.free : 0) |
      (STATUSES.indexOf(eventStatus) << FLAGS.status) |
      (MODES.indexOf(eventAttendanceMode) << FLAGS.mode),
  );
}

function column(events: readonly FilterFacts[], param: string): Column {
  const ids = table<string>();
  const sets = table<number[]>();
  const of = events.map(({ terms }) =>
    sets.index((terms[param] ?? []).map((term) => ids.index(term))),
  );
  return { ids: ids.values, sets: sets.values, of };
}

export function tableOf<Row, Value>(
  rows: readonly Row[],
  pick: (row: Row) => Value | undefined,
): Table<Value> {
  const values = table<Value>();
  const of = rows.map((row) => {
    const value = pick(row);
    return value === undefined ? -1 : values.index(value);
  });
  return { values: values.values, of };
}

/** Distinct values, each with the index at which it was first seen. */
function table<Value>() {
  const values: Value[] = [];
  const indices = new Map<string, number>();
  return {
    values,
    index(value: Value): number {
      const key = JSON.stringify(value);
      const known = indices.get(key) ?? values.push(value) - 1;
      indices.set(key, known);
      return known;
    },
  };
}

function minutesOf(time: string): number {
  return Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));
}

function timeAt(day: string, minutes: number): string {
  const hours = Math.floor((minutes % 1440) / 60);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${addDays(day, Math.floor(minutes / 1440))}T${two(hours)}:${two(minutes % 60)}`;
}
