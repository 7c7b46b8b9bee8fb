import { dayOf } from './clock.ts';
import { collapse } from './pattern.ts';
import type { Schedule, Span } from './schedule.ts';
import { firstStart, isLongRunning, lastDayOf, lastEnd } from './schedule.ts';
import { hasOneTimetable, openPeriodSentence, patternSentence, theDates } from './sentences.ts';
import { fullDate, periodSentence } from './wording.ts';

/** All of a schedule as a person would write it: the period and its closed days, the sessions. */
export function scheduleSentences({ occurrences, period }: Schedule): string[] {
  const sessions = collapse(occurrences).map(patternSentence);
  if (!period) return sessions;
  const { closedOn = [], hours } = period;
  const closed = closedOn.length > 0 ? [`fermé ${theDates([...closedOn].sort(), true)}`] : [];
  return [openPeriodSentence(period), ...closed, ...(hours ? [hours] : []), ...sessions];
}

/** One line for a card: the session to come and how many dates follow, or from when to when. */
export function scheduleLine(schedule: Schedule, span: Span): string {
  const { occurrences, period } = schedule;
  const isSession = occurrences.some(({ start }) => start === span.start);
  if (period && !isSession) {
    return hasOneTimetable(period) ? openPeriodSentence(period) : periodSentence(period);
  }
  if (!period && isLongRunning(schedule)) {
    const [pattern, ...others] = collapse(occurrences);
    if (pattern && others.length === 0) return patternSentence(pattern);
    const [from, to] = [dayOf(firstStart(schedule)), lastDayOf(lastEnd(schedule))];
    return periodSentence({ from, to });
  }
  const day = dayOf(span.start);
  const left = occurrences.filter(({ start }) => start >= span.start);
  const thatDay = left.filter(({ start }) => dayOf(start) === day);
  const others = new Set(left.map(({ start }) => dayOf(start))).size - 1;
  const more = others > 1 ? ` et ${others} autres dates` : others === 1 ? ' et 1 autre date' : '';
  return `${collapse(thatDay).map(patternSentence).join(', ')}${more}`;
}

/** « jusqu’au 13 octobre 2026 » */
export function untilSentence(schedule: Schedule): string {
  return `jusqu’au ${fullDate(lastDayOf(lastEnd(schedule)))}`;
}
