import type { Day } from '@echosciences/calendar';
import { addDays, daysBetween } from '@echosciences/calendar';

/** Days in a row. */
export interface Run {
  from: Day;
  to: Day;
}

/** Days in order, those that follow each other together. */
export function runsOf(days: readonly Day[]): Run[] {
  const runs: Run[] = [];
  for (const day of [...days].sort()) {
    const run = runs.at(-1);
    if (run && daysBetween(run.to, day) <= 1) run.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs;
}

export function withoutRun(days: readonly Day[], { from, to }: Run): Day[] {
  return days.filter((day) => day < from || day > to);
}

/** The days of a run, of the first year of it at most. */
export function daysOfRun({ from, to }: Run): Day[] {
  const count = Math.min(daysBetween(from, to), 365) + 1;
  return Array.from({ length: count }, (_, index) => addDays(from, index));
}
