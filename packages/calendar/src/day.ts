import type { Day } from './clock.ts';

const DAY_MS = 86_400_000;

/** The day `count` days later; earlier when negative. Exact: a day of UTC always has 24 hours. */
export function addDays(day: Day, count: number): Day {
  return dayAt(numberOf(day) + count);
}

/** How many days from `a` to `b`; negative when `b` comes first. */
export function daysBetween(a: Day, b: Day): number {
  return numberOf(b) - numberOf(a);
}

/** From 1, Monday, to 7, Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(numberOf(day) * DAY_MS).getUTCDay() || 7;
}

/** Each day from one to another, both included. */
export function* daysFrom(from: Day, to: Day): Generator<Day> {
  const last = numberOf(to);
  for (let number = numberOf(from); number <= last; number++) yield dayAt(number);
}

// The schedules of a network ask millions of times for the same few thousand days.
const numbers = new Map<Day, number>();
const days = new Map<number, Day>();

/** Days since 1 January 1970: JavaScript reads a date without a time as midnight, UTC. */
function numberOf(day: Day): number {
  let number = numbers.get(day);
  if (number === undefined) {
    number = Date.parse(day) / DAY_MS;
    numbers.set(day, number);
  }
  return number;
}

/** @throws RangeError for NaN, the number of what is no day */
function dayAt(number: number): Day {
  let day = days.get(number);
  if (day === undefined) {
    day = new Date(number * DAY_MS).toISOString().slice(0, 10);
    days.set(number, day);
  }
  return day;
}
