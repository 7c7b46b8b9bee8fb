import type { Day, LocalDateTime, Schedule } from '@echosciences/calendar';
import {
  dayOf,
  daysBetween,
  firstStart,
  hasEnded,
  isLongRunning,
  lastDayOf,
  lastEnd,
  shownSpan,
} from '@echosciences/calendar';

/** The day that a calendar leaf shows for a schedule. */
export interface Leaf {
  day: Day;
  /** What lasts and has begun shows its last day, and how much of it has gone by, in per cent. */
  elapsed?: number;
}

export function leafOf(schedule: Schedule, now: LocalDateTime): Leaf | undefined {
  const start = firstStart(schedule);
  if (isLongRunning(schedule) && start <= now && !hasEnded(schedule, now)) {
    const day = lastDayOf(lastEnd(schedule));
    const length = daysBetween(dayOf(start), day) + 1;
    return { day, elapsed: Math.round((daysBetween(dayOf(start), dayOf(now)) / length) * 100) };
  }
  const span = shownSpan(schedule, now);
  return span && { day: dayOf(span.start) };
}
