import type { Period, Session } from '@echosciences/calendar';
import { compare } from '@echosciences/calendar';
import { MOST_SESSIONS } from '@echosciences/schemas';
import type { SourceRecord } from '../record.ts';
import type { PartValue } from './fields.ts';

interface Dates {
  occurrences?: readonly Session[];
  period?: Period;
}

/**
 * The dates of a recurrence with those of the file that come before its window: the source tells nothing
 * of them, which is not to say that they never were.
 */
export function withPast(
  incoming: PartValue,
  current: PartValue,
  window: SourceRecord['window'],
): PartValue {
  if (!window || !incoming || !current) return incoming;
  const { occurrences: next = [], period } = incoming as Dates;
  const { occurrences: known = [], period: before } = current as Dates;
  const past = known.filter(({ start }) => start.slice(0, 10) < window.from);
  const starts = new Set(next.map(({ start }) => start));
  const occurrences = [...past.filter(({ start }) => !starts.has(start)), ...next]
    .sort((a, b) => compare(a.start, b.start))
    .slice(-MOST_SESSIONS);
  const from = before && before.from < window.from ? before.from : undefined;
  return {
    ...(occurrences.length > 0 && { occurrences }),
    ...(period && { period: from && from < period.from ? { ...period, from } : period }),
  };
}
