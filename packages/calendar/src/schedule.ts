import type { LocalDateTime } from './clock.ts';

/** When something takes place: sessions, a period of whole days, or both. */
export interface Schedule {
  occurrences: readonly { start: LocalDateTime; end?: LocalDateTime }[];
  period?: { from: string; to: string; hours?: string };
}

/** `end` may read `T24:00`, which sorts after every minute of its day. */
export interface Span {
  start: LocalDateTime;
  end: LocalDateTime;
}

/**
 * Every span of a schedule, earliest first. A session without an end is taken to last until
 * the end of its day: better shown a little long than hidden while people are there.
 */
export function spansOf({ occurrences, period }: Schedule): Span[] {
  const spans = occurrences.map(({ start, end }) => ({
    start,
    end: end ?? `${start.slice(0, 10)}T24:00`,
  }));
  if (period) spans.push({ start: `${period.from}T00:00`, end: `${period.to}T24:00` });
  return spans.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

/** Whether nothing of it is left at `now`: what ends at `now` has ended. */
export function hasEnded(schedule: Schedule, now: LocalDateTime): boolean {
  return spansOf(schedule).every(({ end }) => end <= now);
}

/** The first span that has not ended at `now`: the one under way, else the next. */
export function nextSpan(schedule: Schedule, now: LocalDateTime): Span | undefined {
  return spansOf(schedule).find(({ end }) => end > now);
}

/** When it ends for good; the empty text for a schedule without any span. */
export function lastEnd(schedule: Schedule): LocalDateTime {
  const ends = spansOf(schedule).map(({ end }) => end);
  return ends.sort().at(-1) ?? '';
}
