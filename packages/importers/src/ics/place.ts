import type { SourceLocation, SourceRecord } from '../record.ts';
import type { Properties } from './property.ts';
import { textOf } from './property.ts';
import { webAddressOf } from './texts.ts';

type Where = Pick<SourceRecord, 'location' | 'onlineUrl' | 'attendance'>;

/**
 * Where an event takes place: LOCATION and GEO, else what Apple's calendars tell; and its address
 * online, told as such (CONFERENCE, RFC 7986) or found in its texts among those of known services.
 */
export function whereOf(event: Properties): Where {
  const told = textOf(event.first('location'));
  const isOnline = told !== undefined && (webAddressOf(told) !== undefined || ONLINE.test(told));
  const onlineUrl =
    webAddressOf(told) ??
    conferenceOf(event) ??
    [told, textOf(event.first('description'))].map(meetingIn).find(Boolean);
  const location = isOnline ? undefined : locationOf(event, told);
  return {
    ...(location && { location }),
    ...(onlineUrl && { onlineUrl }),
    attendance: onlineUrl || isOnline ? (location ? 'mixed' : 'online') : 'offline',
  };
}

/**
 * The parts of an address on one line: « nom, adresse, cp ville », « nom - adresse ». Where the text
 * does not tell its parts, all of it is the name.
 */
export function splitLocation(text: string, separator = SEPARATOR): SourceLocation {
  const [lead, country] = withoutCountry(text);
  const parts = lead
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
  const place = placeOf(parts);
  const [first = '', ...others] = place.rest;
  // Two parts of the text are one street: « 10, cours des Alliés ».
  const isStreet = STREET.test(first);
  const street = (isStreet ? place.rest : others).join(', ');
  return {
    ...(!isStreet && first && { name: first }),
    ...(street && { address: street }),
    ...place.town,
    ...(country && { countryCode: country }),
  };
}

const ONLINE =
  /^(?:en ligne|online|en visio(?:conf[ée]rence)?|visio(?:conf[ée]rence)?|webinaire|à distance|distanciel|zoom|teams|r[ée]union microsoft teams|microsoft teams meeting|google meet)$/i;
const MEETING =
  /https:\/\/(?:[\w-]+\.)*(?:zoom\.us|meet\.google\.com|teams\.microsoft\.com|teams\.live\.com|webex\.com|meet\.jit\.si|whereby\.com|visio\.numerique\.gouv\.fr|webinaire\.numerique\.gouv\.fr|webconf\.numerique\.gouv\.fr|rendez-vous\.renater\.fr|bigbluebutton\.[\w.-]+|bbb\.[\w.-]+|framatalk\.org)\/[^\s<>"'\]]*[^\s<>"'\].,;:!?)]/i;
const STREET =
  /^(?:\d+\s*(?:bis|ter|quater|[a-d])?(?:[\s,-]|$)|(?:rue|avenue|av\.?|boulevard|bd\.?|chemin|impasse|all[ée]e|route|quai|cours|square|esplanade|parvis|promenade|place|pl\.|passage|ruelle|sentier|rond-point|lieu-dit|zone|za|zi|zac|bp)\s)/i;
/** A dash parts a name from an address, and parts of a name too: « Espace des sciences - Les Champs Libres ». */
const SEPARATOR = new RegExp(
  `\\s*\\n\\s*|,\\s+|\\s+[-–—]\\s+(?=${STREET.source.slice(1)}|\\d{5} )`,
  'i',
);
const TOWN = /^(?:F-?)?(\d{5})\s+(\p{L}.*)$/u;

function conferenceOf(event: Properties): string | undefined {
  return ['conference', 'x-google-conference', 'x-microsoft-skypeteamsmeetingurl']
    .flatMap((name) => event.every(name))
    .map((property) => webAddressOf(textOf(property)))
    .find(Boolean);
}

function meetingIn(text: string | undefined): string | undefined {
  return webAddressOf(MEETING.exec(text ?? '')?.[0]);
}

function locationOf(event: Properties, told: string | undefined): SourceLocation | undefined {
  const apple = event.first('x-apple-structured-location');
  const { 'x-title': title, 'x-address': address } = apple?.parameters ?? {};
  const position = positionOf(event.first('geo')?.values) ?? positionOf(geoUri(textOf(apple)));
  const name = title && !told?.startsWith(title) ? title : undefined;
  const text = [name, told ?? address?.replaceAll('\\n', '\n')].filter(Boolean).join('\n');
  if (!text && !position) return undefined;
  return { ...splitLocation(text), ...position };
}

/** `geo:48.11,-1.68;u=35` (RFC 5870) */
function geoUri(text: string | undefined): string[] | undefined {
  return /^geo:([^;]*)/i.exec(text ?? '')?.[1]?.split(',');
}

function positionOf(values: readonly string[] | undefined) {
  const [latitude = Number.NaN, longitude = Number.NaN] = (values ?? []).map(Number);
  const isPosition = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  // Nothing that is meant takes place in the Gulf of Guinea.
  return isPosition && (latitude !== 0 || longitude !== 0) ? { latitude, longitude } : undefined;
}

function withoutCountry(text: string): [text: string, code?: string] {
  const country = /[\s,]+\(?(?:France|FR)\)?\s*$/.exec(text);
  return country?.index ? [text.slice(0, country.index), 'FR'] : [text];
}

/**
 * The commune by its postal code, wherever it stands: departments and countries may come after it,
 * and a comma between the two.
 */
function placeOf(parts: readonly string[]): { rest: string[]; town: SourceLocation } {
  const joined = parts.findIndex((part, index) => /^\d{5}$/.test(part) && parts[index + 1]);
  const index = joined < 0 ? parts.findLastIndex((part) => TOWN.test(part)) : joined;
  const text = joined < 0 ? parts[index] : `${parts[index]} ${parts[index + 1]}`;
  const [, postalCode, city] = TOWN.exec(text ?? '') ?? [];
  return postalCode && city
    ? { rest: parts.slice(0, index), town: { postalCode, city } }
    : { rest: [...parts], town: {} };
}
