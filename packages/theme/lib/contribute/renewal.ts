import type { EventItem } from '@echosciences/aggregate';
import { entriesOf } from './entries.ts';
import { PARAMS } from './params.ts';

/**
 * Where a new edition of an event is proposed: the page's form, filled with what stays from one
 * edition to the next. The fields are in the fragment: no server gets them, no file holds them.
 */
export function renewalAddress(event: EventItem): string {
  const { location, registration, price, age, accessibility } = event;
  const { place, latitude: lat, longitude: lon, department, ...address } = location ?? {};
  const { deadline, ...contact } = registration ?? {};
  const fields = {
    previousEdition: event.id,
    title: event.title,
    summary: event.summary,
    format: event.format,
    eventAttendanceMode: event.eventAttendanceMode,
    // What a place says is not repeated.
    ...(place ? { place } : { address: { ...address, lat, lon }, accessibility }),
    onlineUrl: event.onlineUrl,
    price,
    registration: contact,
    themes: event.themes,
    audiences: event.audiences,
    age,
    schoolLevels: event.schoolLevels,
    keywords: event.keywords,
    organizers: event.organizers,
  };
  const query = new URLSearchParams({ [PARAMS.renew]: event.id });
  return `/je-contribue/?${query}#${new URLSearchParams(entriesOf(fields).map(([...entry]) => entry))}`;
}
