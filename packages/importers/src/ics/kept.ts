/**
 * The properties that are read. What calendars say of persons, ORGANIZER, ATTENDEE and CONTACT, is
 * not among them: it is dropped before anything is parsed.
 */
const KEPT = {
  VCALENDAR: ['PRODID', 'METHOD', 'NAME', 'X-WR-CALNAME', 'X-WR-TIMEZONE'],
  VEVENT: [
    ...['UID', 'SEQUENCE', 'DTSTAMP', 'CREATED', 'LAST-MODIFIED', 'STATUS', 'CLASS'],
    ...['DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID'],
    ...['SUMMARY', 'DESCRIPTION', 'X-ALT-DESC', 'STYLED-DESCRIPTION', 'CATEGORIES', 'URL'],
    ...['LOCATION', 'GEO', 'X-APPLE-STRUCTURED-LOCATION', 'ATTACH', 'IMAGE'],
    ...['CONFERENCE', 'X-GOOGLE-CONFERENCE', 'X-MICROSOFT-SKYPETEAMSMEETINGURL'],
  ],
};

const names = new Map(
  Object.entries(KEPT).map(([component, properties]) => [component, new Set(properties)]),
);

/** Whether a content line of a component holds a property that is read. */
export function isKept(component: string, text: string): boolean {
  const name = text.slice(0, text.search(/[;:]/)).toUpperCase();
  return names.get(component)?.has(name) ?? false;
}
