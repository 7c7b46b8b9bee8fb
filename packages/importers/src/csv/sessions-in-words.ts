import type { Day, LocalDateTime } from '@echosciences/calendar';
import { dayOf, daysBetween, daysFrom, hour, weekdayOf } from '@echosciences/calendar';
import type { SourceRecord } from '../record.ts';
import type { PhraseDate } from './phrases.ts';
import { readPhrase } from './phrases.ts';

type Dates = Pick<SourceRecord, 'timings' | 'days' | 'datesInWords'>;

/**
 * The sessions of an event of which a table tells the first and the last begin, and all of them in
 * a sentence (« date_display » of agendas made from OpenAgenda). What is certain is listed; a sentence
 * that leaves something open is kept for a person to read, or what is known of a range's hours.
 * @param first begin of the first session
 * @param last begin of the last one
 */
export function sessionsInWords(words: string, first: LocalDateTime, last: LocalDateTime): Dates {
  const phrase = readPhrase(words);
  const known = listed(first === last ? [first] : [first, last]);
  const [from, to = from] = phrase?.dates ?? [];
  if (!phrase || !isDay(from, dayOf(first)) || !isDay(to, dayOf(last))) {
    return { ...known, datesInWords: words };
  }
  const isOneHour = first.slice(11) === last.slice(11);
  if (phrase.weekdays.length > 0) {
    if (phrase.isVague || !isOneHour || isEndless(first, last))
      return { ...known, datesInWords: words };
    const days = [...daysFrom(dayOf(first), dayOf(last))];
    const held = days.filter((day) => phrase.weekdays.includes(weekdayOf(day)));
    if (!held.includes(dayOf(first)) || !held.includes(dayOf(last))) {
      return { ...known, datesInWords: words };
    }
    return listed(held.map((day) => `${day}T${first.slice(11)}`));
  }
  if (phrase.isRange) {
    const days = [{ from: dayOf(first), to: dayOf(last) }];
    return isMidnight(first)
      ? { timings: [], days }
      : { timings: [], days, datesInWords: hoursKnown(first, last) };
  }
  if (phrase.times.length > 0) {
    const begins = phrase.times.map((time) => `${dayOf(first)}T${time}`);
    const isSame = begins[0] === first && begins.at(-1) === last;
    return isSame ? listed(begins) : { ...known, datesInWords: words };
  }
  return isOneHour ? known : { ...known, datesInWords: words };
}

/** Longer than weekly sessions that somebody has planned: a year mistyped. */
function isEndless(first: LocalDateTime, last: LocalDateTime): boolean {
  return daysBetween(dayOf(first), dayOf(last)) > MOST_DAYS;
}

const MOST_DAYS = 3 * 366;

/** All that is certain of the hours of a range: those of its ends. */
function hoursKnown(first: LocalDateTime, last: LocalDateTime): string {
  return first.slice(11) === last.slice(11)
    ? `première et dernière séances à ${hour(first)}`
    : `première séance à ${hour(first)}, dernière à ${hour(last)}`;
}

/** Sessions at their begin; at midnight, whole days. */
function listed(begins: LocalDateTime[]): Dates {
  return {
    timings: begins.filter((begin) => !isMidnight(begin)).map((begin) => ({ begin })),
    days: begins.filter(isMidnight).map((begin) => ({ from: dayOf(begin), to: dayOf(begin) })),
  };
}

export function isMidnight(time: LocalDateTime): boolean {
  return time.endsWith('T00:00');
}

function isDay(date: PhraseDate | undefined, day: Day): boolean {
  return (
    date !== undefined &&
    date.month === Number(day.slice(5, 7)) &&
    date.day === Number(day.slice(8, 10)) &&
    (date.year === undefined || date.year === Number(day.slice(0, 4)))
  );
}
