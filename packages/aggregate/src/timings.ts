import type { Period, Schedule, Span } from '@echosciences/calendar';
import { compare, dayOf, periodSentence, sessionSentence, spansOf } from '@echosciences/calendar';
import { withOffset } from './instants.ts';

/** Instants with their offset, named as in OpenAgenda v2. */
export interface Timing {
  begin: string;
  /** Absent when no end is announced. */
  end?: string;
}

/** When an event takes place, for readers who know nothing of sessions and periods. */
export interface Timings {
  timings: Timing[];
  firstTiming: Timing;
  lastTiming: Timing;
  /** « du 3 au 13 octobre 2026 » */
  dateRange: string;
}

/** @throws RangeError for a schedule without any session or period, which no valid event has */
export function timingsOf(schedule: Schedule): Timings {
  const { occurrences, period } = schedule;
  const timings = [...occurrences, ...(period ? openSpans(period) : [])]
    .sort((a, b) => compare(a.start, b.start))
    .map(({ start, end }) => ({ begin: withOffset(start), ...(end && { end: withOffset(end) }) }));
  const [firstTiming, lastTiming] = [timings[0], timings.at(-1)];
  if (!firstTiming || !lastTiming) throw new RangeError('[timingsOf] the schedule is empty.');
  return { timings, firstTiming, lastTiming, dateRange: dateRange(schedule) };
}

/** Each opening; a period without hours or closed days is one span: hundreds of whole days tell no more. */
function openSpans(period: Period): Span[] {
  const { from, to, openings = [], closedOn = [] } = period;
  if (openings.length + closedOn.length > 0) return spansOf({ occurrences: [], period });
  return [{ start: `${from}T00:00`, end: `${to}T24:00` }];
}

function dateRange({ occurrences, period }: Schedule): string {
  const [session] = occurrences;
  if (session && occurrences.length === 1 && !period) return sessionSentence(session);
  const days = occurrences.map(({ start }) => dayOf(start));
  if (period) days.push(period.from, period.to);
  days.sort();
  return periodSentence({ from: days[0] ?? '', to: days.at(-1) ?? '' });
}
