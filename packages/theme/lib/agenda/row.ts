import type { Day, Schedule, Span } from '@echosciences/calendar';
import {
  hoursOf,
  isLongRunning,
  isOfWholeDays,
  isWithinADay,
  lastEnd,
  untilSentence,
} from '@echosciences/calendar';
import { agendaTexts } from '../../texts/agenda.ts';
import type { BadgeFacts } from '../badges.ts';
import { badgesOf } from '../badges.ts';

/** What the agenda says of an event, made by the server from an item, in the browser from compact data. */
export interface RowFacts extends BadgeFacts, Schedule {
  /** Unique on the site; ties in the order of days go by it. */
  key: string;
  title: string;
  href: string;
  /** « Conférence » */
  kind?: string;
  /** « Espace des sciences, Rennes » */
  where?: string;
  /** On the portal, the territory that publishes it. */
  territory?: string;
}

/** One line of the agenda, in words. */
export interface RowView {
  title: string;
  href: string;
  /** « 18 h 30 – 20 h »; for what goes on, « jusqu’au 13 octobre 2026 »; both for what lasts and begins. */
  time: string;
  meta: string;
  badges: string[];
  isCancelled: boolean;
  /** Wall-clock time from which the line is out of date. */
  end: string;
  /** What lasts and is yet to begin will have this for its time once it goes on. */
  until?: string;
}

/**
 * @param span the session of this line; none for what goes on
 * @param day under which the line stands, where that is not the one on which the session begins
 */
export function rowView(facts: RowFacts, span?: Span, day?: Day): RowView {
  const isDated = span && !isLongRunning(facts);
  return {
    title: facts.title,
    href: facts.href,
    time: span ? rowTime(facts, span, day) : untilSentence(facts),
    meta: [facts.kind, facts.where, facts.territory].filter(Boolean).join(' · '),
    badges: badgesOf(facts).slice(0, 3),
    isCancelled: facts.eventStatus === 'cancelled',
    end: isDated ? span.end : lastEnd(facts),
    until: span && !isDated ? untilSentence(facts) : undefined,
  };
}

/** What lasts has one line, on its first day: it says until when, as it does once it goes on. */
function rowTime(facts: RowFacts, span: Span, day?: Day): string {
  const time = timeOf(facts, span, day);
  if (!isLongRunning(facts) || !isWithinADay(span)) return time;
  const until = untilSentence(facts);
  return isOfWholeDays(span) && !facts.period?.hours ? until : `${time}, ${until}`;
}

/** A period that tells its hours in words only has them on the event's page. */
export function timeOf({ period }: Schedule, span: Span, day?: Day): string {
  const isAllDay = span.start.endsWith('T00:00') && span.end.endsWith('T24:00');
  return isAllDay && period?.hours ? agendaTexts.hoursOnPage : hoursOf(span, day);
}
