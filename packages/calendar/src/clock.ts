import { TIME_ZONE } from '@echosciences/schemas/time';

/** Wall-clock time in {@link TIME_ZONE}, `2026-11-24T09:30`. Such texts sort as the times they tell. */
export type LocalDateTime = string;
/** A day in {@link TIME_ZONE}, `2026-11-24`. */
export type Day = string;

/**
 * The moment that a build takes for now, in wall-clock time.
 * `ECHOSCIENCES_NOW` freezes it (`2026-11-24` or `2026-11-24T09:30`); else it is the first minute
 * of today, so that two builds of one day are the same.
 * @throws RangeError when the variable is no such date
 */
export function buildTime(environment: Record<string, string | undefined>): LocalDateTime {
  const frozen = environment.ECHOSCIENCES_NOW;
  if (!frozen) return `${today(Date.now())}T00:00`;
  const time = frozen.length === 10 ? `${frozen}T00:00` : frozen;
  if (!exists(time)) {
    throw new RangeError(
      `ECHOSCIENCES_NOW is "${frozen}": write a day, 2026-11-24, or a day and a time, 2026-11-24T09:30`,
    );
  }
  return time;
}

/** The day it is in {@link TIME_ZONE} at an instant, in milliseconds since the epoch. */
export function today(epochMilliseconds: number): Day {
  return dayOf(localTime(epochMilliseconds));
}

/** The wall-clock time, to the minute, in {@link TIME_ZONE} at an instant in milliseconds since the epoch. */
export function localTime(epochMilliseconds: number): LocalDateTime {
  const parts = Object.fromEntries(
    wallClock.formatToParts(epochMilliseconds).map(({ type, value }) => [type, value]),
  );
  const { year, month, day, hour, minute } = parts;
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

/** The day of a wall-clock time. */
export function dayOf(time: LocalDateTime): Day {
  return time.slice(0, 10);
}

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  calendar: 'iso8601',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** UTC has every wall-clock time, and gives back another one for 30 February. */
function exists(time: LocalDateTime): boolean {
  const epoch = Date.parse(`${time}Z`);
  return !Number.isNaN(epoch) && new Date(epoch).toISOString().slice(0, 16) === time;
}
