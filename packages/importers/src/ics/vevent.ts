import type { RawCalendar, RawEvent } from './calendars.ts';
import type { Properties } from './property.ts';
import { propertiesOf, textOf } from './property.ts';
import type { ZoneOf } from './zones.ts';
import { zonesOf } from './zones.ts';

/** What all events of a calendar share. */
export interface CalendarFacts {
  name?: string;
  prodid: string;
  /** PUBLISH, REQUEST, CANCEL, REPLY… (RFC 5546); empty when it is no message. */
  method: string;
  zoneOf: ZoneOf;
}

export interface VEvent {
  event: Properties;
  line: number;
  /** As written. */
  text: string;
  calendar: CalendarFacts;
  zoneOf: ZoneOf;
}

export function factsOf({ properties, zones }: RawCalendar): CalendarFacts {
  const calendar = propertiesOf(properties);
  const text = (property: string) => textOf(calendar.first(property));
  const name = text('name') ?? text('x-wr-calname');
  return {
    ...(name && { name }),
    prodid: text('prodid') ?? '',
    method: text('method')?.toUpperCase() ?? '',
    zoneOf: zonesOf(zones, text('x-wr-timezone')),
  };
}

export function veventOf({ line, text }: RawEvent, calendar: CalendarFacts): VEvent {
  return {
    event: propertiesOf(text),
    line,
    text,
    calendar,
    zoneOf: calendar.zoneOf,
  };
}
