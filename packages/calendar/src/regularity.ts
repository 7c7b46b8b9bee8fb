import type { Day } from './clock.ts';
import { addDays, daysBetween, weekdayOf } from './day.ts';
import type { RegularDays } from './pattern.ts';

/** What saying « du 3 au 13 octobre » costs, when naming a date or a weekday costs 1. */
const RANGE_COST = 3.5;
/** After so many days without any, a new range is always told in fewer words than exceptions. */
const LONGEST_GAP = 35;
/** Each set of weekdays is a number, Monday its lowest bit; the empty set stands for single dates. */
const WEEKDAY_SETS = Array.from({ length: 128 }, (_, set) =>
  [1, 2, 3, 4, 5, 6, 7].filter((weekday) => set & bit(weekday)),
);
const ENTRY_COSTS = WEEKDAY_SETS.map(({ length }) =>
  length === 0 ? 0 : RANGE_COST + Math.min(length, 7 - length),
);

/**
 * Splits days, in order and each once, into ranges of regular weekdays with their exceptions, and
 * the dates left, so that as few dates and weekdays as possible are to be named.
 */
export function regularities(days: readonly Day[]): { regular: RegularDays[]; dates: Day[] } {
  const stretches = apart(days).flatMap(cheapest);
  return {
    regular: stretches.flatMap(({ days, weekdays }) => {
      const those = days.filter((day) => weekdays.includes(weekdayOf(day)));
      const [from, to] = [those[0], those.at(-1)];
      return from && to ? [{ from, to, weekdays, except: missing(those, weekdays) }] : [];
    }),
    dates: stretches.flatMap(({ days, weekdays }) =>
      days.filter((day) => !weekdays.includes(weekdayOf(day))),
    ),
  };
}

interface Stretch {
  days: Day[];
  /** The weekdays that are regular there. */
  weekdays: readonly number[];
}

/**
 * Walks every day from the first to the last with the cost of each set of weekdays held for
 * regular so far: a day costs 1 when it is not as the set says, and so does each change of set.
 */
function cheapest(days: readonly Day[]): Stretch[] {
  const [first, last] = [days[0] as Day, days.at(-1) as Day];
  const count = daysBetween(first, last) + 1;
  const numbers = days.map((day) => daysBetween(first, day));
  const there = new Set(numbers);
  const costs = new Float64Array(ENTRY_COSTS.length).fill(Infinity);
  costs[0] = 0;
  const steps = Array.from({ length: count }, (_, day) => {
    const weekday = ((weekdayOf(first) + day - 1) % 7) + 1;
    return step(costs, bit(weekday), there.has(day));
  });
  const stretches: Stretch[] = [];
  let end = count;
  let set = lowest(costs);
  for (let day = count - 1; day >= 0; day--) {
    const { before, entered } = steps[day] as Step;
    if (!entered[set] && day > 0) continue;
    const within = days.filter((_, index) => {
      const number = numbers[index] as number;
      return day <= number && number < end;
    });
    stretches.unshift({ days: within, weekdays: WEEKDAY_SETS[set] ?? [] });
    [set, end] = [before, day];
  }
  return stretches;
}

interface Step {
  /** The set to come from, for the sets entered on this day. */
  before: number;
  entered: Uint8Array;
}

/** Adds one day to the costs of all sets. */
function step(costs: Float64Array, weekday: number, isThere: boolean): Step {
  const before = lowest(costs);
  const base = costs[before] as number;
  const entered = new Uint8Array(costs.length);
  for (let set = 0; set < costs.length; set++) {
    const stay = costs[set] as number;
    const enter = base + (ENTRY_COSTS[set] as number);
    if (enter < stay) entered[set] = 1;
    const isSaid = (set & weekday) !== 0;
    costs[set] = Math.min(stay, enter) + (isSaid === isThere ? 0 : 1);
  }
  return { before, entered };
}

function lowest(costs: Float64Array): number {
  let best = 0;
  for (let set = 1; set < costs.length; set++) {
    if ((costs[set] as number) < (costs[best] as number)) best = set;
  }
  return best;
}

/** Runs of days between long gaps. */
function apart(days: readonly Day[]): Day[][] {
  const runs: Day[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && daysBetween(before, day) <= LONGEST_GAP) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

/** The days from the first to the last that are of these weekdays and are not there. */
function missing(days: readonly Day[], weekdays: readonly number[]): Day[] {
  const there = new Set(days);
  const last = days.at(-1) ?? '';
  const absent: Day[] = [];
  for (let day = days[0] ?? ''; day < last; day = addDays(day, 1)) {
    if (weekdays.includes(weekdayOf(day)) && !there.has(day)) absent.push(day);
  }
  return absent;
}

function bit(weekday: number): number {
  return 1 << (weekday - 1);
}
