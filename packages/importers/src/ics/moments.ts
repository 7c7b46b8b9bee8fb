import type { Day, LocalDateTime } from '@echosciences/calendar';
import { localTime } from '@echosciences/calendar';
import { isSkipped } from '@echosciences/schemas/wall-clock';
import ICAL from 'ical.js';
import type { Property } from './property.ts';
import type { WallTime, Zone, ZoneOf } from './zones.ts';
import { CONTENT_ZONE, UTC } from './zones.ts';

/** A day, its first minute, or a time on the clock of a zone. */
export interface Moment {
  wall: WallTime;
  isDay: boolean;
  zone: Zone;
}

export const DAY = 86_400_000;

export function dayOf(wall: WallTime): Day {
  return new Date(wall).toISOString().slice(0, 10);
}

/**
 * The moment that a value of DTSTART, EXDATE… tells (RFC 5545, 3.3.4 and 3.3.5). The form of the
 * value decides, not VALUE, which calendars forget.
 */
export function momentOf(
  value: string,
  { parameters }: Property,
  zoneOf: ZoneOf,
): Moment | undefined {
  const [, year, month, day, hour, minute, second = '00', utc] = FORM.exec(value.trim()) ?? [];
  if (!year) return undefined;
  const text = `${year}-${month}-${day}T${hour ?? '00'}:${minute ?? '00'}:${second === '60' ? '59' : second}`;
  const wall = Date.parse(`${text}Z`);
  // 30 February would be 2 March.
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 19) !== text) return undefined;
  if (!hour) return { wall, isDay: true, zone: CONTENT_ZONE };
  return { wall, isDay: false, zone: utc ? UTC : zoneOf(parameters.tzid) };
}

/** The first moment of a property. */
export function firstMoment(property: Property | undefined, zoneOf: ZoneOf): Moment | undefined {
  const [value] = property?.values ?? [];
  return property && value ? momentOf(value, property, zoneOf) : undefined;
}

/** An instant of UTC, as LAST-MODIFIED has it: `2026-10-02T16:30:00Z`. */
export function instantOf(property: Property | undefined, zoneOf: ZoneOf): string | undefined {
  const moment = firstMoment(property, zoneOf);
  return moment && `${new Date(epochOf(moment)).toISOString().slice(0, 19)}Z`;
}

export function epochOf({ wall, zone }: Moment): number {
  return zone.epochOf(wall);
}

/** The same time on the clocks of the content's zone. */
export function localOf(zone: Zone, wall: WallTime): LocalDateTime {
  const text = new Date(wall).toISOString().slice(0, 16);
  return zone.id === CONTENT_ZONE.id && !isSkipped(text) ? text : localTime(zone.epochOf(wall));
}

/**
 * A DURATION (RFC 5545, 3.3.6) in milliseconds: days and weeks are counted on the clock, hours in
 * exact time. Undefined when it is none.
 */
export function durationOf(value: string): { nominal: number; exact: number } | undefined {
  try {
    const { isNegative, weeks, days, hours, minutes, seconds } = ICAL.Duration.fromString(
      value.trim(),
    );
    const sign = isNegative ? -1 : 1;
    return {
      nominal: sign * (weeks * 7 + days) * DAY,
      exact: sign * ((hours * 60 + minutes) * 60 + seconds) * 1000,
    };
  } catch {
    return undefined;
  }
}

const FORM = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(Z)?)?$/i;
