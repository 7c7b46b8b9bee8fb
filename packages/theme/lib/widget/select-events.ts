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
/** Days without a build after which it is still right. */
const DAYS = 3;

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
 * @param events in the order of their next sessions
 */
export function selectEvents(events: readonly WidgetEvent[], built: LocalDateTime): WidgetEvent[] {
  const today = dayOf(built);
  const last = at(addDays(today, DAYS), '00:00');
  const times = [
    built,
    ...['06:00', '12:00', '18:00'].map((time) => at(today, time)),
    ...Array.from({ length: DAYS }, (_, index) => at(addDays(today, index + 1), '00:00')),
  ].filter((time) => time >= built);
  // Of what begins later still, the first ones are enough at any of these times: few are sorted.
  let later = 0;
  const candidates = events.filter(
    ({ lasts, sessions: [next] }) => lasts || (next && next.start < last) || later++ < MOST,
  );
  const needed = times.flatMap((time) =>
    nextEvents(candidates, time, MOST).map(({ event }) => event),
  );
  return [...new Set(needed)];
}

function at(day: Day, time: string): LocalDateTime {
  return `${day}T${time}`;
}
