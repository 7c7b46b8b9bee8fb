import type { LocalDateTime } from '@echosciences/calendar';
import { daysBetween, scheduleSentences } from '@echosciences/calendar';
import { TIME_ZONE } from '@echosciences/schemas';
import { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { noon } from '../instants.ts';
import type { EventItem } from '../item.ts';
import { addressLines } from '../location.ts';
import type { Channel } from './channel.ts';
import { categories, headline } from './wording.ts';

/** What ical-generator is told of an item: one VEVENT per session, one for its period. */
export function eventData(item: EventItem, labels: Channel['themes']) {
  const common = commonOf(item, labels);
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

/** The same in its territory's calendar and in the portal's: an event met in both is one. */
export function uid({ id, url }: EventItem, start: LocalDateTime): string {
  return `${id}-${start.replaceAll(/[-:]/g, '')}@${new URL(url).hostname}`;
}

const STATUS = {
  scheduled: ICalEventStatus.CONFIRMED,
  rescheduled: ICalEventStatus.CONFIRMED,
  movedOnline: ICalEventStatus.CONFIRMED,
  soldOut: ICalEventStatus.CONFIRMED,
  postponed: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

function commonOf(item: EventItem, labels: Channel['themes']) {
  const { eventStatus, url, publishedAt, updatedAt } = item;
  const changed = noon(updatedAt ?? publishedAt);
  return {
    summary: headline(item),
    url,
    stamp: changed,
    lastModified: changed,
    sequence: sequenceOf(item),
    status: STATUS[eventStatus],
    categories: categories(item, labels).map((name) => ({ name })),
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
  const title = addressLines(location).join(', ');
  if (latitude === undefined || longitude === undefined) return { title };
  // ical-generator leaves out a zero: the Greenwich meridian, here to the nearest centimetres.
  return { title, geo: { lat: latitude || 1e-6, lon: longitude || 1e-6 } };
}
