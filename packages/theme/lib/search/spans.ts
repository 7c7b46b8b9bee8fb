import type { LocalDateTime, Schedule, Span } from '@echosciences/calendar';
import { nextSpan, shownSpan } from '@echosciences/calendar';

/** Dates that a record carries, so that a page older than the first of them shows the next. */
const CARRIED = 3;

/** The next dates as one text, `start/end start/end`; the last one of what has ended. */
export function spansText(schedule: Schedule, now: LocalDateTime): string {
  const spans: Span[] = [];
  let span = shownSpan(schedule, now);
  while (span && spans.length < CARRIED) {
    spans.push(span);
    span = nextSpan(schedule, span.end);
  }
  return spans.map(({ start, end }) => `${start}/${end}`).join(' ');
}

/** When the first of them that is not over begins; the last when all are. */
export function nextStart(text: string, now: LocalDateTime): LocalDateTime | undefined {
  const spans = text.split(' ').map((span) => span.split('/'));
  const [start] = spans.find(([, end = '']) => end > now) ?? spans.at(-1) ?? [];
  return start || undefined;
}
