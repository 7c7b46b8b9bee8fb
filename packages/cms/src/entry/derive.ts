import type { Day, LocalDateTime, Schedule } from '@echosciences/calendar';
import { dayOf, fullDate, hasEnded, scheduleLine, shownSpan } from '@echosciences/calendar';
import type { ContentTypeKey } from '@echosciences/schemas';
import { contentTypes, metaOf } from '@echosciences/schemas';
import { scheduleOf } from './schedule-of.ts';

/**
 * What Decap's lists show, sort and filter by, beside an entry's own fields: computed each time a file
 * is read, never written.
 */
export interface Derived {
  /** « — dimanche 13 décembre 2026, 18 h 30 · Rennes · annulé », to follow the title. */
  details: string;
  /** Day of the next session, of the last one when all are over; else of the deadline or publication. */
  when?: Day;
  /** Whether an event or an announcement is still to come. Absent from what has no end. */
  upcoming?: 'oui' | 'non';
  /** « image, position »: what readers would miss. Absent when nothing is. */
  missing?: string;
}

/** What the derived values depend on besides the entry. */
export interface DeriveContext {
  now: LocalDateTime;
  /** Name and commune of a place of the territory, by its slug. */
  placeOf(slug: string): { title: string; city?: string } | undefined;
}

/** The fields read here; nothing says that they are there, or of their type. */
interface Readable {
  publishedAt?: unknown;
  deadline?: unknown;
  visibility?: unknown;
  eventStatus?: unknown;
  eventAttendanceMode?: unknown;
  place?: unknown;
  address?: { city?: unknown; lat?: unknown };
  cover?: unknown;
  themes?: unknown;
  price?: unknown;
  file_health?: unknown;
}

/** Computes the derived values of data that nobody has validated; never throws on it. */
export function derive(
  type: ContentTypeKey,
  data: object,
  { now, placeOf }: DeriveContext,
): Derived {
  const entry = data as Readable;
  const schedule = type === 'event' ? scheduleOf(entry) : undefined;
  const span = schedule && shownSpan(schedule, now);
  const when = span ? dayOf(span.start) : dayOfEntry(type, entry);
  const upcoming = upcomingOf(type, entry, schedule, now);
  const missing = missingIn(type, entry, schedule);
  const parts = [
    ...(span ? [scheduleLine(schedule, span)] : dateOf(type, entry)),
    ...whereOf(entry, placeOf),
    ...stateOf(type, entry, upcoming),
  ];
  return {
    // Lists are searched for « 13 décembre » as it is typed.
    details: parts.length > 0 ? ` — ${parts.join(' · ').replaceAll('\u00A0', ' ')}` : '',
    ...(when && { when }),
    ...(upcoming && { upcoming }),
    ...(missing.length > 0 && { missing: missing.join(', ') }),
  };
}

function dayOfEntry(type: ContentTypeKey, entry: Readable): Day | undefined {
  return type === 'event' ? undefined : [entry.deadline, entry.publishedAt].find(isDay);
}

function dateOf(type: ContentTypeKey, { deadline, publishedAt }: Readable): string[] {
  if (type === 'event') return ['sans date'];
  if (type === 'announcement' && isDay(deadline)) return [`jusqu’au ${fullDate(deadline)}`];
  const isDated = contentTypes[type].order === 'newest';
  return isDated && isDay(publishedAt) ? [fullDate(publishedAt)] : [];
}

function whereOf(
  { place, address, eventAttendanceMode }: Readable,
  placeOf: DeriveContext['placeOf'],
): string[] {
  if (typeof place === 'string' && place !== '') {
    const { title = place, city } = placeOf(place) ?? {};
    return [city ? `${title}, ${city}` : title];
  }
  if (typeof address?.city === 'string') return [address.city];
  return eventAttendanceMode === 'online' ? ['en ligne'] : [];
}

function stateOf(
  type: ContentTypeKey,
  { eventStatus, visibility, file_health: health }: Readable,
  upcoming: Derived['upcoming'],
): string[] {
  const status = eventStatus === 'scheduled' ? undefined : STATUSES?.[String(eventStatus)];
  return [
    ...(type === 'event' && status ? [status.toLowerCase()] : []),
    ...(upcoming === 'non' ? [type === 'event' ? 'terminé' : 'expirée'] : []),
    ...(visibility === 'hidden' ? ['masqué'] : []),
    ...(health ? ['à réparer'] : []),
  ];
}

const STATUSES = metaOf(contentTypes.event.schema.shape.eventStatus).options;

function upcomingOf(
  type: ContentTypeKey,
  { deadline }: Readable,
  schedule: Schedule | undefined,
  now: LocalDateTime,
): Derived['upcoming'] {
  if (schedule) return hasEnded(schedule, now) ? 'non' : 'oui';
  // An announcement without a deadline stays.
  if (type === 'announcement') return isDay(deadline) && deadline < dayOf(now) ? 'non' : 'oui';
  return undefined;
}

/** Types that a picture presents in lists. */
const PICTURED: ReadonlySet<ContentTypeKey> = new Set([
  'event',
  'article',
  'resource',
  'dossier',
  'project',
  'place',
  'community',
]);

/** Types that readers look for by theme. */
const THEMED: ReadonlySet<ContentTypeKey> = new Set(['event', 'article', 'resource', 'project']);

function missingIn(
  type: ContentTypeKey,
  entry: Readable,
  schedule: Schedule | undefined,
): string[] {
  const isEvent = type === 'event';
  const hasThemes = Array.isArray(entry.themes) && entry.themes.length > 0;
  const checks: [boolean | undefined, string][] = [
    [isEvent && !schedule, 'date'],
    [schedule?.occurrences.some(({ end }) => !end), 'heure de fin'],
    [isEvent && lacksPosition(entry), 'position'],
    [isEvent && !entry.price, 'tarif'],
    [PICTURED.has(type) && !entry.cover, 'image'],
    [THEMED.has(type) && !hasThemes, 'thème'],
  ];
  return checks.flatMap(([isMissing, name]) => (isMissing ? [name] : []));
}

/** A place of the directory has its position; what is online needs none. */
function lacksPosition({ place, address, eventAttendanceMode }: Readable): boolean {
  return !place && eventAttendanceMode !== 'online' && typeof address?.lat !== 'number';
}

function isDay(value: unknown): value is Day {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
