import { decoded, isObject, listOf, numberOf, textOf, webAddressOf } from '../json/value.ts';
import type { RichText, SourceLocation, SourceRecord, Timing } from '../record.ts';
import { withoutState } from '../text/index.ts';
import { accessibilityOf, attendanceOf, statusOf } from './codes.ts';
import type { EventFields, LocationFields } from './fields.ts';
import { localized, localizedWords } from './texts.ts';
import { instantOf } from './times.ts';

interface Known {
  id: string;
  title: string;
  timings: Timing[];
  /** First and last session, where `timings` is empty. */
  outline: Timing[];
}

/** What the fields of an event mean. Whatever has no meaning is left out. */
export function recordOf(fields: EventFields, known: Known): SourceRecord {
  const { id, title, timings, outline } = known;
  const status = statusOf(fields.status);
  const image = fields.images.map(webAddressOf).find(Boolean);
  return withoutBlanks({
    id,
    url: webAddressOf(fields.url),
    createdAt: instantOf(fields.createdAt),
    updatedAt: instantOf(fields.updatedAt),
    title: withoutState(title, status),
    summary: plain(localized(fields.summary)),
    description: descriptionOf(fields),
    timings: timings.length > 0 ? timings : outline,
    days: [],
    datesInWords: outline.some(isOther) ? localized(fields.datesInWords) : undefined,
    status,
    attendance: attendanceOf(fields.attendance),
    onlineUrl: webAddressOf(fields.onlineUrl),
    location: fields.location && locationOf(fields.location),
    conditions: localized(fields.conditions),
    registration: registrationOf(fields.registration),
    accessibility: accessibilityOf(fields.accessibility),
    age: ageOf(fields.age),
    keywords: [...new Set([...localizedWords(fields.keywords), ...fields.labels])],
    image: image ? withoutBlanks({ url: image, credit: textOf(fields.imageCredit) }) : undefined,
    agenda:
      fields.agenda &&
      filled({
        id: textOf(fields.agenda.uid),
        title: localized(fields.agenda.title),
      }),
  });
}

/** Between a first session and another last one, there may be more. */
function isOther(session: Timing, _: number, [first]: Timing[]): boolean {
  return session.begin !== first?.begin;
}

function plain(text: string | undefined): RichText | undefined {
  return text === undefined ? undefined : { text, format: 'plain' };
}

/** A text that starts by a tag, or closes one of a block. */
const HTML = /^\s*<[a-z][^>]*>|<\/(?:p|div|ul|ol|li|h[1-6]|blockquote)>/i;

/** The same field is Markdown or HTML by a parameter of the request: its text tells. */
function descriptionOf(fields: EventFields): RichText | undefined {
  const text = localized(fields.description);
  if (text !== undefined) return { text, format: HTML.test(text) ? 'html' : 'markdown' };
  const html = localized(fields.descriptionHtml);
  return html === undefined ? undefined : { text: html, format: 'html' };
}

function locationOf(fields: LocationFields): SourceLocation | undefined {
  const latitude = numberOf(fields.latitude);
  const longitude = numberOf(fields.longitude);
  // A place that nobody has placed stands at 0, 0.
  const isPlaced =
    latitude !== undefined &&
    longitude !== undefined &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180 &&
    (latitude !== 0 || longitude !== 0);
  return filled({
    name: localized(fields.name),
    address: localized(fields.address),
    postalCode: textOf(fields.postalCode),
    city: localized(fields.city),
    insee: textOf(fields.insee),
    latitude: isPlaced ? latitude : undefined,
    longitude: isPlaced ? longitude : undefined,
    website: webAddressOf(fields.website),
    countryCode: textOf(fields.countryCode)?.toUpperCase(),
  });
}

/** `{ type, value }`, values alone, or that in a string. The same is often typed several times. */
function registrationOf(value: unknown): SourceRecord['registration'] {
  const given = decoded(value);
  const ways = (Array.isArray(given) ? listOf(given) : [given]).flatMap((item) => {
    const way = textOf(isObject(item) ? item.value : item);
    return way ? [{ type: typeOf(isObject(item) ? item.type : undefined, way), value: way }] : [];
  });
  return [...new Map(ways.map((way) => [`${way.type} ${way.value}`, way])).values()];
}

function typeOf(type: unknown, value: string): SourceRecord['registration'][number]['type'] {
  if (type === 'link' || type === 'email' || type === 'phone') return type;
  if (/^(?:https?:\/\/|www\.)/i.test(value)) return 'link';
  return value.includes('@') ? 'email' : 'phone';
}

/** From this age on, a maximum says that there is none: forms offer 99, 110 or 120. */
const NO_MAXIMUM = 99;

function ageOf(age: EventFields['age']): SourceRecord['age'] {
  const min = numberOf(age.min);
  const max = numberOf(age.max);
  const limit = max !== undefined && max < NO_MAXIMUM ? max : undefined;
  return min || limit !== undefined ? withoutBlanks({ min, max: limit }) : undefined;
}

/** The object without its absent members; none when nothing is left. */
function filled<T extends object>(value: T): T | undefined {
  const kept = withoutBlanks(value);
  return Object.keys(kept).length > 0 ? kept : undefined;
}

function withoutBlanks<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined),
  ) as T;
}
