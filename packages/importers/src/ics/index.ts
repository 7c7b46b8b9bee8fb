import type { Day } from '@echosciences/calendar';
import { addDays, dayOf } from '@echosciences/calendar';
import type { Reader } from '../reader.ts';
import type { ReadItem } from '../record.ts';
import { SourceRefused } from '../record.ts';
import type { RawCalendar, RawEvent } from './calendars.ts';
import { calendarsOf } from './calendars.ts';
import { idOf } from './identity.ts';
import type { Window } from './item.ts';
import { itemsOf } from './item.ts';
import type { CalendarFacts } from './vevent.ts';
import { factsOf, veventOf } from './vevent.ts';

/**
 * Reads iCalendar (RFC 5545, RFC 7986): one record for each event, its recurrences expanded over
 * the quarters from thirty days before now to four hundred after. Exceptions and newer versions may stand anywhere in
 * a file: events are told at its end, from the lines that were kept of them.
 */
export const ics: Reader = async function* (location, { transport, now }) {
  const document = await transport.open(location);
  const window = windowAround(dayOf(now));
  const events = new Map<string, { raw: RawEvent; calendar: CalendarFacts }[]>();
  const others: ReadItem[] = [];
  let provider: string | undefined;

  for await (const calendar of calendarsOf(document)) {
    const facts = factsOf(calendar);
    provider ??= facts.name;
    for (const raw of calendar.events) {
      const id = idOf(raw, facts);
      const known = events.get(id);
      if (known) known.push({ raw, calendar: facts });
      else events.set(id, [{ raw, calendar: facts }]);
    }
    others.push(...ignoredOf(calendar));
  }
  if (events.size === 0) throw new SourceRefused(emptyMessage(document.name, others));

  yield* others;
  for (const [id, versions] of events) {
    yield* itemsOf(
      id,
      versions.map(({ raw, calendar }) => veventOf(raw, calendar)),
      window,
    );
    events.delete(id);
  }
  return { provider: provider ?? hostOf(document.name), isComplete: true };
};

/** The host of an address; a file's name stays. */
function hostOf(name: string): string {
  return URL.parse(name)?.host || name;
}

const DAYS_BEFORE = 30;
/** More than a year: what comes once a year is always to come. */
const DAYS_AFTER = 400;

/** Whole quarters: what has no end in the calendar changes four times a year here, not every night. */
function windowAround(today: Day): Window {
  const last = quarterOf(addDays(today, DAYS_AFTER));
  const next = quarterOf(addDays(last, LONGEST_QUARTER));
  return { from: quarterOf(addDays(today, -DAYS_BEFORE)), to: addDays(next, -1) };
}

const LONGEST_QUARTER = 92;

/** First day of the quarter of a day. */
function quarterOf(day: Day): Day {
  const month = Math.ceil(Number(day.slice(5, 7)) / 3) * 3 - 2;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

const OTHERS: Record<string, string> = {
  VTODO: 'tâche(s)',
  VJOURNAL: 'note(s) de journal',
  VFREEBUSY: 'disponibilité(s)',
};

/** What is not an event, once for each kind. */
function ignoredOf({ others }: RawCalendar): ReadItem[] {
  return [...others].map(([name, { count, line }]) => ({
    kind: 'ignored',
    at: `ligne ${line}`,
    reason: `${count} ${OTHERS[name] ?? 'élément(s)'} (${name}) : seuls les événements (VEVENT) sont importés`,
  }));
}

function emptyMessage(name: string, others: readonly ReadItem[]): string {
  const found = others.flatMap((item) => (item.kind === 'ignored' ? [item.reason] : []));
  const what = found.length > 0 ? ` (${found.join(' ; ')})` : '';
  return `${name} est un calendrier sans aucun événement${what}. Vérifier qu’il est public et que son adresse est la bonne ; rien n’a été importé.`;
}
