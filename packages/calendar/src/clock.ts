import { TIME_ZONE } from '@echosciences/schemas';
import { Temporal } from 'temporal-polyfill';

/** Wall-clock time in {@link TIME_ZONE}, `2026-11-24T09:30`. Such texts sort as the times they tell. */
export type LocalDateTime = string;
/** A day in {@link TIME_ZONE}, `2026-11-24`. */
export type Day = string;

/**
 * The moment that a build takes for now, in wall-clock time.
 * `ECHOSCIENCES_NOW` freezes it (`2026-11-24` or `2026-11-24T09:30`); else it is the first minute
 * of today, so that two builds of one day are the same.
 * @throws RangeError when the variable is no date
 */
export function buildTime(environment: Record<string, string | undefined>): LocalDateTime {
  const frozen = environment.ECHOSCIENCES_NOW;
  if (frozen) return Temporal.PlainDateTime.from(frozen).toString({ smallestUnit: 'minute' });
  return `${today(Temporal.Now.instant().epochMilliseconds)}T00:00`;
}

/** The day it is in {@link TIME_ZONE} at an instant, in milliseconds since the epoch. */
export function today(epochMilliseconds: number): Day {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
    .toZonedDateTimeISO(TIME_ZONE)
    .toPlainDate()
    .toString();
}

/** The day of a wall-clock time. */
export function dayOf(time: LocalDateTime): Day {
  return time.slice(0, 10);
}
