import { isObject, type JsonObject, listOf, textOf } from '../json/value.ts';
import type { EventFields, LocationFields } from './fields.ts';
import { localized } from './texts.ts';

/** Where an event of OpenAgenda, of any version, holds what we read. */
export function fieldsOf(event: JsonObject): EventFields {
  return isExport1(event) ? export1(event) : api(event);
}

/** Only the export of version 1 has these members. */
function isExport1(event: JsonObject): boolean {
  if (['canonicalUrl', 'range', 'firstDate', 'origin'].some((name) => name in event)) return true;
  const [timing] = listOf(event.timings);
  return isObject(timing) && 'start' in timing;
}

/** Version 1, `openagenda.com/agendas/{uid}/events.json`: in UTC, images as addresses. */
function export1(event: JsonObject): EventFields {
  const time = (date: unknown, clock: unknown) => `${textOf(date)}T${textOf(clock)}`;
  return {
    uid: event.uid,
    title: event.title,
    url: event.canonicalUrl,
    createdAt: event.createdAt,
    updatedAt: event.updatedAt,
    summary: event.description,
    description: event.longDescription,
    descriptionHtml: event.html,
    timings: event.timings,
    outline: [
      {
        begin: time(event.firstDate, event.firstTimeStart),
        end: time(event.firstDate, event.firstTimeEnd),
      },
      {
        begin: time(event.lastDate, event.lastTimeStart),
        end: time(event.lastDate, event.lastTimeEnd),
      },
    ],
    datesInWords: event.range,
    status: event.status,
    attendance: event.attendanceMode,
    onlineUrl: event.onlineAccessLink,
    location: locationOf(event.location),
    conditions: event.conditions,
    registration: [...listOf(event.registration), event.registrationUrl],
    accessibility: event.accessibility,
    age: isObject(event.age) ? event.age : {},
    keywords: event.keywords,
    labels: labelsOf([
      event.category,
      ...listOf(event.tags),
      ...listOf(event.tagGroups).flatMap((group) =>
        isObject(group) && group.access !== 'private' ? listOf(group.tags) : [],
      ),
    ]),
    images: [event.originalImage, event.image],
    imageCredit: event.imageCredits,
    agenda: agendaOf(event.origin),
    state: event.state,
    isPrivate: event.private,
    isDraft: event.draft,
  };
}

/** Members of versions 2 and 3 that are no field of an agenda's own. */
const NATIVE = new Set([
  ...['uid', 'slug', 'extIds', 'title', 'description', 'longDescription', 'html', 'conditions'],
  ...['keywords', 'image', 'imageCredits', 'registration', 'accessibility', 'timings', 'age'],
  ...['attendanceMode', 'onlineAccessLink', 'links', 'timezone', 'status', 'state', 'createdAt'],
  ...['updatedAt', 'dateRange', 'firstTiming', 'lastTiming', 'nextTiming', 'originAgenda'],
  ...['sourceAgendas', 'featured', 'private', 'draft', 'addMethod', 'country', 'location', 'sort'],
  ...['additionalFields', 'removed', 'motive', 'agenda', 'agendaUid', 'locationUid', 'valid'],
  // Persons: no label is looked for in them.
  ...['member', 'contributor', 'creator', 'owner', 'creatorUid', 'ownerUid', 'author', 'user'],
]);

/** Versions 2 and 3 of the API: times with their offset; 3 groups the agenda's own fields. */
function api(event: JsonObject): EventFields {
  const own = isObject(event.additionalFields)
    ? Object.values(event.additionalFields)
    : Object.entries(event).flatMap(([name, value]) => (NATIVE.has(name) ? [] : [value]));
  return {
    uid: event.uid,
    title: event.title,
    url: pageOf(event),
    createdAt: event.createdAt,
    updatedAt: event.updatedAt,
    summary: event.description,
    description: event.longDescription,
    timings: event.timings,
    outline: outlineOf(event),
    datesInWords: event.dateRange,
    status: event.status,
    attendance: event.attendanceMode,
    onlineUrl: event.onlineAccessLink,
    location: locationOf(event.location),
    conditions: event.conditions,
    registration: event.registration,
    accessibility: event.accessibility,
    age: isObject(event.age) ? event.age : {},
    keywords: event.keywords,
    labels: labelsOf(own.flat()),
    images: imagesOf(event.image),
    imageCredit: event.imageCredits ?? (isObject(event.image) ? event.image.credits : undefined),
    agenda: agendaOf(event.originAgenda),
    state: event.state,
    isPrivate: event.private,
    isDraft: event.draft,
    isRemoved: event.removed,
  };
}

/** Answers reduced to some fields may have no list of times; the next one moves with the days. */
function outlineOf({ firstTiming, lastTiming, nextTiming }: JsonObject): EventFields['outline'] {
  const ends = [firstTiming, lastTiming].filter(isObject);
  return (ends.length > 0 ? ends : [nextTiming].filter(isObject)).map(({ begin, end }) => ({
    begin,
    end,
  }));
}

/** The API tells no address: this one, by numbers, is stable and leads to the page. */
function pageOf(event: JsonObject): string | undefined {
  const uid = textOf(event.uid);
  const agenda = isObject(event.originAgenda) ? textOf(event.originAgenda.uid) : undefined;
  if (!uid) return undefined;
  const path = agenda ? ['agendas', agenda, 'events', uid] : ['events', uid];
  return `https://openagenda.com/${path.map(encodeURIComponent).join('/')}`;
}

function agendaOf(agenda: unknown): EventFields['agenda'] {
  return isObject(agenda) ? { uid: agenda.uid, title: agenda.title } : undefined;
}

function locationOf(location: unknown): LocationFields | undefined {
  if (!isObject(location)) return undefined;
  const { name, address, postalCode, city, insee, latitude, longitude, website } = location;
  return {
    ...{ name, address, postalCode, insee, latitude, longitude, website },
    city: city ?? location.adminLevel4,
    countryCode: location.countryCode,
  };
}

/** The whole picture first, then the one of 700 pixels. */
function imagesOf(image: unknown): unknown[] {
  if (!isObject(image)) return [image];
  const full = listOf(image.variants).find(
    (variant): variant is JsonObject => isObject(variant) && variant.type === 'full',
  );
  const base = textOf(image.base) ?? '';
  return [full?.filename, image.filename].map((name) => {
    const file = textOf(name);
    return file && (/^(?:https?:)?\/\//i.test(file) ? file : base + file);
  });
}

/** `{ id, label }` is a choice among an agenda's own; free texts are not read. */
function labelsOf(values: unknown[]): string[] {
  return values.flatMap((value) =>
    isObject(value) && value.id !== undefined ? (localized(value.label) ?? []) : [],
  );
}
