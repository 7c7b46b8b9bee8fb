import type { Day, LocalDateTime } from '@echosciences/calendar';
import { TIME_ZONE } from '@echosciences/schemas';
import { Temporal } from 'temporal-polyfill';

/** Thousands of events share their days and hours: each is worked out once. */
const offsets = new Map<LocalDateTime, string>();

/** `2026-12-13T22:00` → `2026-12-13T22:00:00+01:00`; `T24:00` is the next day's first minute. */
export function withOffset(time: LocalDateTime): string {
  const known = offsets.get(time);
  if (known !== undefined) return known;
  const instant = instantOf(time);
  offsets.set(time, instant);
  return instant;
}

function instantOf(time: LocalDateTime): string {
  const day = Temporal.PlainDate.from(time.slice(0, 10));
  const clock = time.slice(11);
  const zoned =
    clock === '24:00'
      ? day.add({ days: 1 }).toZonedDateTime(TIME_ZONE)
      : day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: clock });
  return zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** The instant that stands for a day of publication: its noon, the same day in all of France. */
export function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}
