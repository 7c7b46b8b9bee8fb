import type { Day } from './clock.ts';

const DAY_MS = 86_400_000;

/** The day `count` days later; earlier when negative. Exact: a day of UTC always has 24 hours. */
export function addDays(day: Day, count: number): Day {
  return new Date(epochOf(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** How many days from `a` to `b`; negative when `b` comes first. */
export function daysBetween(a: Day, b: Day): number {
  return (epochOf(b) - epochOf(a)) / DAY_MS;
}

/** From 1, Monday, to 7, Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(epochOf(day)).getUTCDay() || 7;
}

/** Each day from one to another, both included. */
export function* daysFrom(from: Day, to: Day): Generator<Day> {
  const last = daysBetween(from, to);
  for (let count = 0; count <= last; count++) yield addDays(from, count);
}

/** JavaScript reads a date without a time as midnight, UTC. */
function epochOf(day: Day): number {
  return Date.parse(day);
}
