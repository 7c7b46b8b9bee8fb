import type { Day, LocalDateTime } from '@echosciences/calendar';
import { addDays, dayOf } from '@echosciences/calendar';
import { TIME_ZONE } from '@echosciences/schemas';
import { Temporal } from 'temporal-polyfill';

/** Offset from UTC at a day's first moment: thousands of events share their days. */
const firstOffsets = new Map<Day, string>();

/** `2026-12-13T22:00` → `2026-12-13T22:00:00+01:00`; `T24:00` is the next day's first minute. */
export function withOffset(time: LocalDateTime): string {
  const day = dayOf(time);
  const clock = time.slice(11);
  if (clock === '24:00') return withOffset(`${addDays(day, 1)}T00:00`);
  const offset = firstOffset(day);
  if (offset === firstOffset(addDays(day, 1))) return `${time}:00${offset}`;
  // The clocks change on this day.
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: TIME_ZONE, plainTime: clock })
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

function firstOffset(day: Day): string {
  const known = firstOffsets.get(day);
  if (known !== undefined) return known;
  const { offset } = Temporal.PlainDate.from(day).toZonedDateTime(TIME_ZONE);
  firstOffsets.set(day, offset);
  return offset;
}

/** The instant that stands for a day of publication: its noon, the same day in all of France. */
export function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}
