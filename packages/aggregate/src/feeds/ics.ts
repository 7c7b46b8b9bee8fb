import type { LocalDateTime } from '@echosciences/calendar';
import { daysBetween, scheduleSentences } from '@echosciences/calendar';
import { TIME_ZONE } from '@echosciences/schemas';
import type { ICalEventData } from 'ical-generator';
import ical, { escape as escapeText, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { noon } from '../instants.ts';
import type { EventItem, Item } from '../item.ts';
import { isEvent } from '../item.ts';
import type { Channel } from './channel.ts';
import { addressLine, categories, headline, printable } from './wording.ts';

/**
 * iCalendar (RFC 5545, RFC 7986): one VEVENT per session, with an identifier that stays, in local
 * time with its VTIMEZONE; a period is one all-day VEVENT. Stamps come from the content, so that the
 * same content gives the same bytes.
 */
export function ics(items: readonly Item[], channel: Channel): string {
  return calendar(
    items.filter(isEvent).flatMap((item) => eventsOf(item, channel)),
    channel,
  );
}

/**
 * The calendar of one session, or of the period, of an event: the same VEVENT as in `ics()`.
 * @param start the start of the session, or the first day of the period
 * @throws RangeError when nothing of the event starts then
 */
export function icsOfOccurrence(item: EventItem, start: LocalDateTime, channel: Channel): string {
  const event = eventsOf(item, channel).find(({ id }) => id === uid(item, start));
  if (!event) throw new RangeError(`[icsOfOccurrence] nothing of "${item.id}" starts at ${start}.`);
  return calendar([event], channel);
}

const STATUS = {
  scheduled: ICalEventStatus.CONFIRMED,
  rescheduled: ICalEventStatus.CONFIRMED,
  movedOnline: ICalEventStatus.CONFIRMED,
  soldOut: ICalEventStatus.CONFIRMED,
  postponed: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

const REFRESH_SECONDS = 6 * 60 * 60;

/** What ical-generator is not asked for, or done after it: `docs/decisions/0006-ics-library.md`. */
function calendar(events: readonly ICalEventData[], channel: Channel): string {
  const text = ical({
    name: escapeText(channel.title, false),
    description: escapeText(channel.description, false),
    prodId: { company: 'Echosciences', product: 'Agenda', language: 'FR' },
    url: channel.url,
    source: channel.feedUrl,
    ttl: REFRESH_SECONDS,
    events: [...events],
  }).toString();
  const zone = tzlib_get_ical_block(TIME_ZONE)[0];
  const firstComponent = /\r\n(?=BEGIN:VEVENT\r\n|END:VCALENDAR$)/;
  return printable(`${text.replace(firstComponent, `\r\n${zone}\r\n`)}\r\n`);
}

function eventsOf(item: EventItem, channel: Channel): ICalEventData[] {
  const common = commonOf(item, channel);
  const sessions = item.occurrences.map(({ start, end }) => ({
    ...common,
    id: uid(item, start),
    start: Temporal.PlainDateTime.from(start),
    end: end ? Temporal.PlainDateTime.from(end) : null,
    timezone: TIME_ZONE,
    description: descriptionOf(item),
  }));
  const { period } = item;
  if (!period) return sessions;
  return [
    ...sessions,
    {
      ...common,
      id: uid(item, period.from),
      start: Temporal.PlainDate.from(period.from),
      end: Temporal.PlainDate.from(period.to).add({ days: 1 }),
      allDay: true,
      // An exhibition does not keep its visitors busy for months.
      transparency: ICalEventTransparency.TRANSPARENT,
      description: descriptionOf(item, scheduleSentences({ occurrences: [], period })),
    },
  ];
}

function commonOf(item: EventItem, channel: Channel) {
  const { eventStatus, url, publishedAt, updatedAt } = item;
  const changed = Temporal.Instant.from(noon(updatedAt ?? publishedAt).toISOString());
  return {
    summary: headline(item),
    url,
    stamp: changed,
    lastModified: changed,
    sequence: sequenceOf(item),
    status: STATUS[eventStatus],
    categories: categories(item, channel).map((name) => ({ name })),
    // What moved online is no longer at its address.
    location: eventStatus === 'movedOnline' ? null : locationOf(item),
  };
}

/** Grows when the content changes: calendars keep the greatest. */
function sequenceOf({ publishedAt, updatedAt, eventStatus }: EventItem): number {
  const days = updatedAt ? Math.max(0, daysBetween(publishedAt, updatedAt)) : 0;
  return 2 * days + (eventStatus === 'scheduled' ? 0 : 1);
}

function descriptionOf(
  { summary, onlineUrl, url }: EventItem,
  hours: readonly string[] = [],
): string {
  const online = onlineUrl && `En ligne\u00A0: ${onlineUrl}`;
  const details = [...hours, online].filter(Boolean).join('\n');
  return [summary, details, url].filter(Boolean).join('\n\n');
}

function locationOf({ location }: EventItem) {
  if (!location) return null;
  const { latitude, longitude } = location;
  const title = addressLine(location);
  if (latitude === undefined || longitude === undefined) return { title };
  // ical-generator leaves out a zero: the Greenwich meridian, here to the nearest centimetres.
  return { title, geo: { lat: latitude || 1e-6, lon: longitude || 1e-6 } };
}

/** The same in its territory's calendar and in the portal's: an event met in both is one. */
function uid({ id, url }: EventItem, start: LocalDateTime): string {
  return `${id}-${start.replaceAll(/[-:]/g, '')}@${new URL(url).hostname}`;
}
