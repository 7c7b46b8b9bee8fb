import { TIME_ZONE } from '@echosciences/schemas';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { EventItem, Item } from '../item.ts';
import { isEvent } from '../item.ts';
import type { Channel } from './channel.ts';

const STATUS = {
  scheduled: ICalEventStatus.CONFIRMED,
  rescheduled: ICalEventStatus.CONFIRMED,
  movedOnline: ICalEventStatus.CONFIRMED,
  soldOut: ICalEventStatus.CONFIRMED,
  postponed: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/**
 * iCalendar (RFC 5545, RFC 7986): one VEVENT per session, with an identifier that stays, in local
 * time with its VTIMEZONE; a period is one all-day VEVENT. DTSTAMP comes from the content, so that
 * the same content gives the same bytes.
 */
export function ics(items: readonly Item[], channel: Channel): string {
  const calendar = ical({
    name: channel.title,
    description: channel.description,
    prodId: { company: 'Echosciences', product: 'Agenda', language: 'FR' },
    url: channel.url,
    source: channel.feedUrl,
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: TIME_ZONE, generator: (zone) => tzlib_get_ical_block(zone)[0] ?? null },
    ttl: 6 * 60 * 60,
  });
  for (const item of items.filter(isEvent)) {
    for (const { start, end } of item.occurrences) {
      calendar.createEvent({
        ...common(item, channel),
        id: uid(item, start),
        start: Temporal.PlainDateTime.from(start),
        end: end ? Temporal.PlainDateTime.from(end) : null,
        timezone: TIME_ZONE,
      });
    }
    if (item.period) {
      calendar.createEvent({
        ...common(item, channel),
        id: uid(item, item.period.from),
        start: Temporal.PlainDate.from(item.period.from),
        end: Temporal.PlainDate.from(item.period.to).add({ days: 1 }),
        allDay: true,
      });
    }
  }
  return calendar.toString();
}

function common(item: EventItem, channel: Channel) {
  const { location, eventStatus, title, summary, url, themes, publishedAt, updatedAt } = item;
  const stamp = Temporal.Instant.from(`${updatedAt ?? publishedAt}T00:00:00Z`);
  return {
    summary: title,
    description: `${summary}\n\n${url}`,
    url,
    stamp,
    status: STATUS[eventStatus],
    categories: themes.map((id) => ({ name: channel.themes.get(id) ?? id })),
    location: location && {
      title: [
        location.name,
        location.street,
        [location.postalCode, location.city].filter(Boolean).join(' '),
      ]
        .filter(Boolean)
        .join(', '),
      ...(location.latitude !== undefined && location.longitude !== undefined
        ? { geo: { lat: location.latitude, lon: location.longitude } }
        : {}),
    },
  };
}

/** The same in its territory's calendar and in the portal's: an event met in both is one. */
function uid({ id, url }: EventItem, start: string): string {
  return `${id}-${start.replace(/\D/g, '')}@${new URL(url).hostname}`;
}
