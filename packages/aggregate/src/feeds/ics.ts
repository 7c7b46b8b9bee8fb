import type { LocalDateTime } from '@echosciences/calendar';
import { remembered, TIME_ZONE } from '@echosciences/schemas';
import ical, { escape as escapeText, foldLines } from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { EventItem, Item } from '../item.ts';
import { isEvent } from '../item.ts';
import { bytesOf, joinBytes } from './bytes.ts';
import type { Channel } from './channel.ts';
import { eventData, uid } from './ics-events.ts';
import { printable } from './wording.ts';

/**
 * iCalendar (RFC 5545, RFC 7986): one VEVENT per session, with an identifier that stays, in local
 * time with its VTIMEZONE; a period is one all-day VEVENT. Stamps come from the content, so that the
 * same content gives the same bytes.
 */
export function ics(items: readonly Item[], channel: Channel): Uint8Array<ArrayBuffer> {
  const eventsOf = labelledEvents(channel.themes);
  return calendar(items.filter(isEvent).flatMap(eventsOf), channel);
}

/**
 * The calendar of one session, or of the period, of an event: the same VEVENT as in `ics()`.
 * @param start the start of the session, or the first day of the period
 * @throws RangeError when nothing of the event starts then
 */
export function icsOfOccurrence(
  item: EventItem,
  start: LocalDateTime,
  channel: Channel,
): Uint8Array<ArrayBuffer> {
  const event = labelledEvents(channel.themes)(item).find(({ id }) => id === uid(item, start));
  if (!event) throw new RangeError(`[icsOfOccurrence] nothing of "${item.id}" starts at ${start}.`);
  return calendar([event], channel);
}

const REFRESH_SECONDS = 6 * 60 * 60;

/** One VEVENT as it stands in every calendar that has it: written once, with the labels of themes. */
interface WrittenEvent {
  id: string;
  bytes: Uint8Array;
}

const labelledEvents = remembered((labels: Channel['themes']) =>
  remembered((item: EventItem): WrittenEvent[] => {
    const frame = ical();
    return eventData(item, labels).map((data) => ({
      id: data.id,
      bytes: bytesOf(printable(foldLines(frame.createEvent(data).toString()))),
    }));
  }),
);

/** What ical-generator is not asked for, or done after it: `docs/decisions/0006-ics-library.md`. */
function calendar(events: readonly WrittenEvent[], channel: Channel): Uint8Array<ArrayBuffer> {
  const empty = ical({
    name: escapeText(channel.title, false),
    description: escapeText(channel.description, false),
    prodId: { company: 'Echosciences', product: 'Agenda', language: 'FR' },
    url: channel.url,
    source: channel.feedUrl,
    ttl: REFRESH_SECONDS,
  }).toString();
  const head = printable(empty.slice(0, -END.length));
  return joinBytes(
    `${head}${zone()}\r\n`,
    events.map(({ bytes }) => bytes),
    `${END}\r\n`,
  );
}

let zoneBlock: string | undefined;

/** The same VTIMEZONE stands in each calendar. */
function zone(): string {
  zoneBlock ??= `${tzlib_get_ical_block(TIME_ZONE)[0]}`;
  return zoneBlock;
}

const END = 'END:VCALENDAR';
