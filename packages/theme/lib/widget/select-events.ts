import type { Day, LocalDateTime, Schedule, Span } from '@echosciences/calendar';
import {
  addDays,
  dayOf,
  firstStart,
  isLongRunning,
  lastEnd,
  spansOf,
} from '@echosciences/calendar';
import type { WidgetEvent } from '../../widget/data.ts';
import { nextEvents } from '../../widget/next-events.ts';
import { MOST } from '../../widget/options.ts';

/** The sessions that the widget may show of an event in the days after the build. */
const SESSIONS = 7;

/** What of a schedule is to come, as the widget reads it. */
export function sessionsOf(
  schedule: Schedule,
  now: LocalDateTime,
): Pick<WidgetEvent, 'sessions' | 'lasts'> {
  if (isLongRunning(schedule)) {
    return { sessions: [{ start: firstStart(schedule), end: lastEnd(schedule) }], lasts: true };
  }
  const left: Span[] = spansOf(schedule).filter(({ end }) => end > now);
  return { sessions: left.slice(0, SESSIONS), lasts: false };
}

/**
 * The events that the widget needs: those it would show on the day of the build, by quarters, and on
 * each of the three days that follow, should no build replace it.
 */
export function selectEvents(events: readonly WidgetEvent[], built: LocalDateTime): WidgetEvent[] {
  const today = dayOf(built);
  const times = [built, ...['06:00', '12:00', '18:00'].map((time) => at(today, time))];
  for (const days of [1, 2, 3]) times.push(at(addDays(today, days), '00:00'));
  const needed = new Set(
    times
      .filter((time) => time >= built)
      .flatMap((time) => nextEvents(events, time, MOST).map(({ event }) => event)),
  );
  return [...needed];
}

function at(day: Day, time: string): LocalDateTime {
  return `${day}T${time}`;
}
