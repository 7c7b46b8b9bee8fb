import { TIME_ZONE } from '@echosciences/schemas';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { findIana } from 'windows-iana';

/**
 * A time on the clock, in milliseconds as if the clock were UTC's: what calendars write, on which
 * days can be counted. Nothing here goes through the process's zone.
 */
export type WallTime = number;

export interface Zone {
  /** Of IANA, when it is known there. */
  id: string;
  /**
   * The instant of a time on its clocks, in milliseconds since the epoch. Where clocks jump, a time
   * that does not exist is taken with the offset before (RFC 5545, 3.3.5); of two, the first.
   */
  epochOf(wall: WallTime): number;
  /** Says that the zone is a guess, in French. */
  note?: string;
}

/** The zone of a TZID, as a calendar has it. */
export type ZoneOf = (tzid: string | undefined) => Zone;

export const UTC: Zone = { id: 'UTC', epochOf: (wall) => wall };
export const CONTENT_ZONE: Zone = ianaZone(TIME_ZONE);

/**
 * The zones of a calendar. A TZID is of IANA, under a prefix or not; else of Windows (CLDR's
 * table); else of the calendar's own VTIMEZONE; else the calendar's zone, then the content's, noted.
 * @param components its VTIMEZONEs
 * @param calendarZone its X-WR-TIMEZONE: the zone of floating times too
 */
export function zonesOf(components: readonly string[], calendarZone: string | undefined): ZoneOf {
  const known = new Map<string, Zone>();
  const floating = (calendarZone && knownZone(calendarZone)) || CONTENT_ZONE;
  return (tzid) => {
    if (!tzid) return floating;
    const zone = known.get(tzid) ?? knownZone(tzid) ?? ownZone(tzid, components) ?? guess(tzid);
    known.set(tzid, zone);
    return zone;
  };

  function guess(tzid: string): Zone {
    return {
      ...floating,
      note: `fuseau horaire inconnu (« ${tzid.slice(0, 60)} ») : heures lues comme celles de ${floating.id}`,
    };
  }
}

function knownZone(tzid: string): Zone | undefined {
  const name = tzid.replace(/^["'\s]+|["'\s]+$/g, '');
  if (/^(?:UTC|GMT|Z|Etc\/(?:UTC|GMT))$/i.test(name)) return UTC;
  const [windows] = findIana(name);
  const candidates = [name, ...endsOf(name), windows].filter((id) => id !== undefined);
  const id = candidates.find(isIana);
  return id ? ianaZone(id) : undefined;
}

/** `Europe/Paris` of `/citadel.org/20210210_1/Europe/Paris`. */
function endsOf(name: string): string[] {
  const parts = name.split('/');
  if (parts.length < 3) return [];
  return [3, 2]
    .filter((count) => count < parts.length)
    .map((count) => parts.slice(-count).join('/'));
}

/** Not an offset: `+01:00` is a zone to Intl, and none to IANA. */
function isIana(id: string): boolean {
  if (!/^[A-Za-z]/.test(id)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: id });
    return true;
  } catch {
    return false;
  }
}

function ianaZone(id: string): Zone {
  return {
    id,
    epochOf: (wall) =>
      Temporal.Instant.fromEpochMilliseconds(wall)
        .toZonedDateTimeISO('UTC')
        .toPlainDateTime()
        .toZonedDateTime(id).epochMilliseconds,
  };
}

/** A zone by its own offsets, for those that no list has. */
function ownZone(tzid: string, components: readonly string[]): Zone | undefined {
  const component = components.find((text) => text.split('\n').some(isTzid(tzid)));
  if (!component || component.split('\n').some(isEndless)) return undefined;
  try {
    const zone = new ICAL.Timezone({ component, tzid });
    const epochOf = (wall: WallTime) => wall - zone.utcOffset(icalTime(wall)) * 1000;
    epochOf(0);
    return { id: tzid, epochOf };
  } catch {
    return undefined;
  }
}

function isTzid(tzid: string): (line: string) => boolean {
  return (line) => {
    const value = /^TZID(?:;[^:]*)?:(.*)$/i.exec(line)?.[1];
    return value?.trim().replaceAll('\\,', ',') === tzid;
  };
}

/** Clocks change once or twice a year: ical.js would follow any other rule for centuries. */
function isEndless(text: string): boolean {
  return /^RRULE/i.test(text) && !/FREQ=YEARLY/i.test(text);
}

function icalTime(wall: WallTime) {
  const [year = 0, month, day, hour, minute, second] = new Date(wall)
    .toISOString()
    .split(/\D/)
    .map(Number);
  return new ICAL.Time(
    { year, month, day, hour, minute, second, isDate: false },
    ICAL.Timezone.localTimezone,
  );
}
