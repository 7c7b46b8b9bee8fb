import type { Moment } from './moments.ts';
import { DAY, durationOf, epochOf, firstMoment } from './moments.ts';
import type { Properties } from './property.ts';
import type { WallTime, ZoneOf } from './zones.ts';

/** How long something lasts: first counted on the clock, then in exact time. Milliseconds. */
export interface Length {
  nominal: number;
  exact: number;
}

/** When a component takes place; the same for each of its recurrences, from another start. */
export interface Placement {
  start: Moment;
  /** None when no end is told. */
  length?: Length;
  notes: string[];
}

/**
 * When a VEVENT takes place (RFC 5545, 3.6.1): by DTEND or DURATION; without, a day lasts one day
 * and a time has no end. Undefined without a DTSTART that can be read.
 */
export function placementOf(event: Properties, zoneOf: ZoneOf): Placement | undefined {
  const start = firstMoment(event.first('dtstart'), zoneOf);
  if (!start) return undefined;
  const notes = start.zone.note ? [start.zone.note] : [];
  const length = lengthOf(event, start, zoneOf, notes);
  return { start, ...(length && { length }), notes };
}

/** What lies between two moments: on the clock in one zone, in exact time from a zone to another. */
export function lengthBetween(start: Moment, end: Moment): Length {
  return start.isDay || end.isDay || start.zone.id === end.zone.id
    ? { nominal: end.wall - start.wall, exact: 0 }
    : { nominal: 0, exact: epochOf(end) - epochOf(start) };
}

/** The end of what starts at a time. */
export function endEpoch({ zone }: Moment, wall: WallTime, { nominal, exact }: Length): number {
  return zone.epochOf(wall + nominal) + exact;
}

function lengthOf(
  event: Properties,
  start: Moment,
  zoneOf: ZoneOf,
  notes: string[],
): Length | undefined {
  const length = toldLength(event, start, zoneOf);
  const total = typeof length === 'object' ? length.nominal + length.exact : 0;
  if (length === 'unreadable' || total < 0) {
    notes.push(
      length === 'unreadable'
        ? 'fin illisible : laissée de côté'
        : 'fin avant le début : laissée de côté',
    );
  }
  if (start.isDay) return { nominal: Math.max(1, Math.ceil(total / DAY) || 1) * DAY, exact: 0 };
  return length === 'unreadable' || total <= 0 ? undefined : length;
}

function toldLength(
  event: Properties,
  start: Moment,
  zoneOf: ZoneOf,
): Length | 'unreadable' | undefined {
  const dtend = event.first('dtend');
  if (dtend) {
    const end = firstMoment(dtend, zoneOf);
    return end ? lengthBetween(start, end) : 'unreadable';
  }
  const [duration] = event.first('duration')?.values ?? [];
  return duration ? (durationOf(duration) ?? 'unreadable') : undefined;
}
