import type { Day, LocalDateTime } from './clock.ts';
import { dayOf } from './clock.ts';
import { compare, later } from './order.ts';
import type { Schedule, Span } from './schedule.ts';
import {
  firstStart,
  hasEnded,
  isLongRunning,
  lastEnd,
  nextSpan,
  spansOf,
  spansWithin,
} from './schedule.ts';

/** One event under one day's heading. */
export interface AgendaRow<E> {
  event: E;
  day: Day;
  span: Span;
}

export interface Agenda<E> {
  /** « En ce moment »: what lasts and has started, the first to end first. */
  ongoing: E[];
  /** All the rest, by day and by time. */
  rows: AgendaRow<E>[];
}

/**
 * What has not ended at `now`, and of it what touches `range` when there is one.
 * What lasts appears once: among the ongoing, or on its first day when it is yet to start.
 */
export function agendaOf<E extends Schedule>(
  events: readonly E[],
  now: LocalDateTime,
  keyOf: (event: E) => string,
  range?: { from: Day; to: Day },
): Agenda<E> {
  const first = range ? later(dayOf(now), range.from) : dayOf(now);
  const ongoing: { event: E; end: LocalDateTime }[] = [];
  const rows: AgendaRow<E>[] = [];
  for (const event of events) {
    // Of most that was ever published.
    if (hasEnded(event, now)) continue;
    if (!isLongRunning(event)) {
      for (const span of range ? spansWithin(event, range.from, range.to) : spansOf(event)) {
        if (span.end > now) rows.push({ event, day: later(dayOf(span.start), first), span });
      }
    } else {
      const span = nextWithin(event, now, range);
      if (!span) continue;
      if (dayOf(firstStart(event)) <= first) ongoing.push({ event, end: lastEnd(event) });
      else rows.push({ event, day: dayOf(span.start), span });
    }
  }
  return {
    ongoing: ongoing
      .sort((a, b) => compare(a.end, b.end) || compare(keyOf(a.event), keyOf(b.event)))
      .map(({ event }) => event),
    rows: rows.sort(
      (a, b) =>
        compare(a.day, b.day) ||
        compare(a.span.start, b.span.start) ||
        compare(a.span.end, b.span.end) ||
        compare(keyOf(a.event), keyOf(b.event)),
    ),
  };
}

function nextWithin(event: Schedule, now: LocalDateTime, range?: { from: Day; to: Day }) {
  if (!range) return nextSpan(event, now);
  const span = nextSpan(event, later(now, `${range.from}T00:00`));
  return span && dayOf(span.start) <= range.to ? span : undefined;
}
