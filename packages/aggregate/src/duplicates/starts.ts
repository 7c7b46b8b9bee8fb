import type { LocalDateTime } from '@echosciences/calendar';
import type { EventItem } from '../item.ts';

/** Two starts farther apart are two sessions. */
export const MINUTES_APART = 60;

/** When an event starts: each of its sessions, and the first day of its period. */
export function startsOf({ occurrences, period }: EventItem): LocalDateTime[] {
  return [...occurrences.map(({ start }) => start), ...(period ? [`${period.from}T00:00`] : [])];
}

/** Minutes between two starts of one day; infinite between two days. */
export function minutesBetween(a: LocalDateTime, b: LocalDateTime): number {
  if (a.slice(0, 10) !== b.slice(0, 10)) return Number.POSITIVE_INFINITY;
  return Math.abs(minutesOf(a) - minutesOf(b));
}

/** Wall-clock minutes: only their differences within a day are used. */
export function minutesOf(start: LocalDateTime): number {
  return Date.parse(`${start}Z`) / 60_000;
}
