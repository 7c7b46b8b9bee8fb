import type { LocalDateTime, Span } from '@echosciences/calendar';
import { compare } from '@echosciences/calendar';
import type { WidgetEvent } from './data.ts';

export interface NextEvent {
  event: WidgetEvent;
  /** The session under way at that time, else the next. */
  span: Span;
}

/** What takes this many places is enough of what goes on for weeks: the rest is for what has a date. */
const LASTING_SHARE = 1 / 3;

/**
 * The first `count` events that have not ended at `now`, each once: those with a date by their next
 * session, then those that last and have begun, the first to end first. Places that one kind leaves
 * go to the other.
 */
export function nextEvents(
  events: readonly WidgetEvent[],
  now: LocalDateTime,
  count: number,
): NextEvent[] {
  const next = events.flatMap((event) => {
    const span = event.sessions.find(({ end }) => end > now);
    return span ? [{ event, span }] : [];
  });
  const dated = next.filter((one) => !isOngoing(one, now)).sort(by(({ span }) => span.start));
  const ongoing = next.filter((one) => isOngoing(one, now)).sort(by(({ span }) => span.end));
  const places = Math.max(Math.floor(count * LASTING_SHARE), count - dated.length);
  const lasting = ongoing.slice(0, places);
  return [...dated.slice(0, count - lasting.length), ...lasting];
}

/** Whether it lasts and has begun at `now`. */
export function isOngoing({ event, span }: NextEvent, now: LocalDateTime): boolean {
  return event.lasts && span.start <= now;
}

/** Ties by address, so that the order is total. */
function by(key: (one: NextEvent) => string) {
  return (a: NextEvent, b: NextEvent) =>
    compare(key(a), key(b)) || compare(a.event.url, b.event.url);
}
