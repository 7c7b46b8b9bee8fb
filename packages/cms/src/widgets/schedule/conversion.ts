import type { Opening, Period, Session, Slot } from '@echosciences/calendar';
import { collapse, daysBetween, isLongRunning, spansOf } from '@echosciences/calendar';
import type { Weekday } from '@echosciences/schemas';
import { WEEK } from '@echosciences/schemas/weekdays';

/**
 * The period that says the same as sessions almost every day at the same hours, as an exhibition's
 * often are; undefined when they are told better one by one.
 */
export function asPeriod(sessions: readonly Session[]): Period | undefined {
  if (!isLongRunning({ occurrences: sessions })) return undefined;
  const [pattern, ...others] = collapse(sessions);
  if (!pattern || 'days' in pattern || others.length > 0) return undefined;
  const { from, to, weekdays, except, slots } = pattern;
  const days = weekdays.length < 7 ? weekdays.map((weekday) => WEEK[weekday - 1] as Weekday) : [];
  const openings = slots.map((slot) => openingOf(slot, days));
  if (!openings.every((opening) => opening !== undefined)) return undefined;
  return { from, to, openings, ...(except.length > 0 && { closedOn: except }) };
}

/** The sessions that say the same as a period of a few days with hours; undefined when it is none. */
export function asSessions(period: Period): Session[] | undefined {
  const { from, to, openings = [] } = period;
  if (openings.length === 0 || daysBetween(from, to) >= FEW_DAYS) return undefined;
  const spans = spansOf({ occurrences: [], period });
  // « Toute la journée » has no hours to write in a session.
  return spans.some(({ end }) => end.endsWith('T24:00')) ? undefined : spans;
}

const FEW_DAYS = 3;

/** Openings end on the day they begin; midnight, the next day's 00:00, is their 24:00. */
function openingOf({ opens, closes, nights }: Slot, days: Weekday[]): Opening | undefined {
  const isUntilMidnight = closes === '00:00' && nights === 1;
  if (!closes || (nights > 0 && !isUntilMidnight)) return undefined;
  return { ...(days.length > 0 && { days }), opens, closes: isUntilMidnight ? '24:00' : closes };
}
