import type { EventItem } from '@echosciences/aggregate';
import { withOffset } from '@echosciences/aggregate';
import type { LocalDateTime, Opening, Period, Session } from '@echosciences/calendar';
import { byStart, spanOf } from '@echosciences/calendar';
import { TIME_ZONE } from '@echosciences/schemas';
import { placeJsonLd } from './json-ld-place.ts';

const SCHEMA = 'https://schema.org';

/** An event of hundreds of sessions describes those that come first. */
const MOST_SESSIONS = 60;

/** What an event's description tells from beyond the event. */
export interface AboutEvent {
  /** Labels of its audiences. */
  audiences?: readonly string[];
  /** The event that it is part of. */
  superEvent?: { name: string; url: string };
  /** The sessions to come at this time are described before the past ones. */
  now?: LocalDateTime;
}

/** One description per session, and one for the period: what differs from one to another. */
export function datesJsonLd({ occurrences, period, url }: EventItem, { now = '' }: AboutEvent) {
  const isPast = (session: Session) => spanOf(session).end <= now;
  const past = occurrences.filter(isPast);
  const upcoming = occurrences.filter((session) => !isPast(session));
  const sessions = [...upcoming.sort(byStart), ...past.sort(byStart).reverse()];
  return [
    ...(period ? [periodJsonLd(period, url)] : []),
    ...sessions.slice(0, MOST_SESSIONS).map(({ start, end }) => ({
      '@id': anchor(url, start),
      startDate: withOffset(start),
      endDate: end && withOffset(end),
    })),
  ];
}

/** What all the sessions of an event share. Source: schema.org/Event, Google's guide to events. */
export function eventJsonLd(item: EventItem, { audiences = [], superEvent }: AboutEvent) {
  const { eventStatus, price, age } = item;
  return {
    eventStatus: `${SCHEMA}/${STATUS[eventStatus]}`,
    eventAttendanceMode: `${SCHEMA}/${MODE[modeOf(item)]}`,
    location: locationsOf(item),
    offers: offerOf(item),
    isAccessibleForFree: price?.isFree,
    typicalAgeRange: ageRange(age),
    audience: some(audiences.map((audienceType) => ({ '@type': 'Audience', audienceType }))),
    superEvent: superEvent && { '@type': 'Event', ...superEvent },
  };
}

const STATUS = {
  scheduled: 'EventScheduled',
  soldOut: 'EventScheduled',
  rescheduled: 'EventRescheduled',
  postponed: 'EventPostponed',
  movedOnline: 'EventMovedOnline',
  cancelled: 'EventCancelled',
} as const;

const MODE = {
  offline: 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  mixed: 'MixedEventAttendanceMode',
} as const;

function periodJsonLd(period: Period, url: string) {
  const { from, to, openings = [] } = period;
  return {
    '@id': anchor(url, from),
    startDate: from,
    endDate: to,
    eventSchedule: some(openings.map((opening) => scheduleJsonLd(period, opening))),
  };
}

function scheduleJsonLd(
  { from, to, closedOn = [] }: Period,
  { days = [], opens, closes }: Opening,
) {
  return {
    '@type': 'Schedule',
    startDate: from,
    endDate: to,
    startTime: opens,
    // schema.org's times end at 23:59:59: midnight is the first minute of a day.
    endTime: closes === '24:00' ? '00:00' : closes,
    repeatFrequency: days.length > 0 ? 'P1W' : 'P1D',
    byDay: some(days.map((day) => `${SCHEMA}/${day.charAt(0).toUpperCase()}${day.slice(1)}`)),
    exceptDate: some(closedOn),
    scheduleTimezone: TIME_ZONE,
  };
}

/** What moved online has left its place, whatever its first mode. */
function modeOf({ eventStatus, eventAttendanceMode }: EventItem) {
  return eventStatus === 'movedOnline' ? 'online' : eventAttendanceMode;
}

function locationsOf(item: EventItem) {
  const mode = modeOf(item);
  const places = [
    ...(item.location && mode !== 'online' ? [placeJsonLd(item)] : []),
    ...(item.onlineUrl && mode !== 'offline'
      ? [{ '@type': 'VirtualLocation', url: item.onlineUrl }]
      : []),
  ];
  return places.length === 1 ? places[0] : places;
}

/** « 8-12 », « 6- » */
function ageRange(age: EventItem['age']): string | undefined {
  if (age?.min === undefined && age?.max === undefined) return undefined;
  return `${age.min ?? 0}-${age.max ?? ''}`;
}

function offerOf({ price, registration, eventStatus, url }: EventItem) {
  const isSoldOut = eventStatus === 'soldOut';
  if (!price && !registration && !isSoldOut) return undefined;
  return {
    '@type': 'Offer',
    url: registration?.url ?? url,
    description: price?.details,
    ...(price?.isFree && { price: 0, priceCurrency: 'EUR' }),
    ...(isSoldOut && { availability: `${SCHEMA}/SoldOut` }),
    validThrough: registration?.deadline && withOffset(`${registration.deadline}T23:59`),
  };
}

/** A list that says something. */
function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function anchor(url: string, start: string): string {
  return `${url}#${start.replaceAll(/[-:]/g, '')}`;
}
