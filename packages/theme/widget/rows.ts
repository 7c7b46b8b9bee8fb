import type { Day, LocalDateTime } from '@echosciences/calendar';
import {
  dayOf,
  dayParts,
  fullDate,
  hoursOf,
  isWithinADay,
  lastDayOf,
  periodSentence,
  sessionSentence,
} from '@echosciences/calendar';
import { capitalise } from '../lib/capitalise.ts';
import { widgetTexts } from '../texts.ts';
import type { WidgetData } from './data.ts';
import type { NextEvent } from './next-events.ts';
import { isOngoing, nextEvents } from './next-events.ts';

/** One event, in words. */
export interface WidgetRow {
  title: string;
  url: string;
  /** Calendar leaf: « mer. » or « jusqu’au », « 2 », « déc. ». */
  leaf: [above: string, day: string, month: string];
  /** « Demain, mercredi 2 décembre, 10 h – 12 h » */
  when: string;
  /** The day or the time that `when` tells, for machines. */
  datetime: string;
  /** « Atelier · Maison de quartier, Rennes » */
  meta: string;
  badges: string[];
  isCancelled: boolean;
  /** Wall-clock time from which the row is out of date. */
  end: LocalDateTime;
}

/** @param nameDay « Demain, mercredi 2 décembre » for readers of today, the whole date for a page that gets old */
export function rowsOf(
  { events }: Pick<WidgetData, 'events'>,
  now: LocalDateTime,
  count: number,
  nameDay: (day: Day) => string,
): WidgetRow[] {
  const today = dayOf(now);
  return nextEvents(events, now, count).map((next) => {
    const { event, span } = next;
    const until = lastDayOf(span.end);
    const ongoing = isOngoing(next, now);
    const start = dayOf(span.start);
    const isUnderWay = start < today;
    const day = ongoing ? until : isUnderWay ? today : start;
    const leaf = dayParts(day);
    return {
      title: event.title,
      url: event.url,
      leaf: [ongoing ? widgetTexts.until : leaf.weekday, leaf.day, leaf.month],
      when: ongoing
        ? widgetTexts.ongoing(`${widgetTexts.until} ${fullDate(until)}`)
        : event.lasts
          ? capitalise(periodSentence({ from: start, to: until }))
          : datedSentence(next, day, nameDay),
      datetime: ongoing || event.lasts ? day : span.start,
      meta: [event.kind, event.where].filter(Boolean).join('\u00A0· '),
      badges: event.badges,
      isCancelled: event.isCancelled,
      end: span.end,
    };
  });
}

function datedSentence({ event, span }: NextEvent, day: Day, nameDay: (day: Day) => string) {
  const time = isWithinADay(span)
    ? `${nameDay(day)}, ${unbroken(hoursOf(span, day))}`
    : capitalise(sessionSentence(span));
  const isLast = dayOf(event.sessions.at(-1)?.start ?? '') <= dayOf(span.start);
  return isLast ? time : `${time}, ${widgetTexts.otherDates}`;
}

/** Hours stay on one line; a line may end at a dash, whatever space follows, but not at a word joiner. */
function unbroken(hours: string): string {
  return hours.replaceAll(' ', '\u00A0').replace('–', '–\u2060');
}
