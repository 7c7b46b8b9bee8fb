import { periodSentence } from '@echosciences/calendar';
import type { SourceLocation, SourceRecord } from '../record.ts';
import { splitLocation } from './place.ts';
import { textOf } from './property.ts';
import type { VEvent } from './vevent.ts';

/**
 * What our own feeds tell and other calendars do not (packages/aggregate/src/feeds/ics.ts): an
 * event has one VEVENT for each session, and one of whole days for its period.
 */
export type OwnFacts = Pick<
  SourceRecord,
  'title' | 'status' | 'summary' | 'onlineUrl' | 'datesInWords' | 'location'
>;

/** `{id}@{domain}` of the UID of a session or a period, `{id}-20261213T1830@{domain}`, in our feeds. */
export function ownId(uid: string, prodid: string): string | undefined {
  if (!isOwn(prodid)) return undefined;
  const [, id, domain] = /^(.+)-\d{8}(?:T\d{4})?@([^@]+)$/.exec(uid) ?? [];
  return id && `${id}@${domain}`;
}

export function isOwn(prodid: string): boolean {
  return prodid.includes('//Echosciences//');
}

/** What is told of an entry by its VEVENTs; that of the period alone has its hours. */
export function ownFactsOf(events: readonly VEvent[], days: SourceRecord['days']): OwnFacts {
  const [first] = events;
  const details = events.map(descriptionOf);
  const [{ summary } = { summary: '' }] = details;
  const ranges = new Set(days.map((range) => plainSpaces(periodSentence(range))));
  const hours = details
    .flatMap(({ hours }) => hours)
    .filter((line) => !ranges.has(plainSpaces(line)));
  const onlineUrl = details.find(({ onlineUrl }) => onlineUrl)?.onlineUrl;
  const location = first && ownLocation(textOf(first.event.first('location')));
  return {
    ...(first ? statusOf(first) : { title: '', status: 'scheduled' as const }),
    ...(summary && { summary: { text: summary, format: 'plain' as const } }),
    ...(onlineUrl && { onlineUrl }),
    ...(hours.length > 0 && { datesInWords: [...new Set(hours)].join('\n') }),
    ...(location && { location }),
  };
}

/** Feeds of another version of this code, or that a tool has written anew, have other spaces. */
function plainSpaces(text: string): string {
  return text.replace(/\s/g, ' ');
}

/** The states that a feed says before the title, and the STATUS that goes with each. */
const STATES = [
  ['cancelled', 'CANCELLED', 'Annulé\u00A0: '],
  ['postponed', 'TENTATIVE', 'Reporté\u00A0: '],
  ['soldOut', 'CONFIRMED', 'Complet\u00A0: '],
  ['movedOnline', 'CONFIRMED', 'En ligne\u00A0: '],
] as const;

/** An odd SEQUENCE says that the event is not as it was first announced, whatever its title. */
function statusOf({ event }: VEvent): Pick<SourceRecord, 'title' | 'status'> {
  const title = textOf(event.first('summary')) ?? '';
  if (Number(textOf(event.first('sequence')) ?? 0) % 2 === 0) return { title, status: 'scheduled' };
  const status = textOf(event.first('status'));
  const state = STATES.find(([, code, prefix]) => code === status && title.startsWith(prefix));
  if (!state) return { title, status: 'rescheduled' };
  return { title: title.slice(state[2].length), status: state[0] };
}

const ONLINE = 'En ligne\u00A0: ';

/** « résumé », then the hours of a period and the address online, then the link, as they are written. */
function descriptionOf({ event }: VEvent) {
  const url = textOf(event.first('url'));
  const parts = (textOf(event.first('description')) ?? '').split('\n\n');
  if (parts.length > 1 && parts.at(-1) === url) parts.pop();
  const isPeriod = /^\d{8}$/.test(textOf(event.first('dtstart')) ?? '');
  const last = parts.at(-1) ?? '';
  const hasDetails =
    parts.length > 1 && (isPeriod || last.split('\n').some((line) => line.startsWith(ONLINE)));
  const details = hasDetails ? (parts.pop() ?? '').split('\n') : [];
  const online = details.find((line) => line.startsWith(ONLINE));
  return {
    summary: parts.join('\n\n').trim(),
    hours: details.filter((line) => line !== online && line.trim()),
    onlineUrl: online?.slice(ONLINE.length).trim(),
  };
}

/** An address that ends with its commune, always. */
function ownLocation(text: string | undefined): SourceLocation | undefined {
  if (!text) return undefined;
  const location = splitLocation(text, /,\s+/);
  if (location.city) return location;
  const parts = text.split(/,\s+/);
  const city = parts.pop();
  return { ...splitLocation(parts.join(', '), /,\s+/), ...(city && { city }) };
}
