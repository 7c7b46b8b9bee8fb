import type { Day, LocalDateTime } from '@echosciences/calendar';
import { addDays, clockHour, dayOf, periodSentence } from '@echosciences/calendar';
import type { SourceRecord, Timing } from '../record.ts';
import { isYes, jsonIn } from './cells.ts';
import type { Field } from './column-names.ts';
import type { Moment, Order } from './moments.ts';
import { readMoments } from './moments.ts';
import { readPhrase } from './phrases.ts';
import { sessionsInWords } from './sessions-in-words.ts';
import type { Hours } from './times.ts';
import { readEndTime, readHours } from './times.ts';

export interface RowDates extends Pick<SourceRecord, 'timings' | 'days' | 'datesInWords'> {
  /** French: what of its dates and hours is left, or may be more than is told. */
  notes: string[];
}

/** What a row holds of a field, trimmed; empty when nothing. */
export type CellOf = (field: Field) => string;
/** The order of day and month in the column of a field. */
export type OrderOf = (field: Field) => Order;

/** When the event of a row takes place, or what keeps it from being understood, in French. */
export function rowDates(cell: CellOf, orderOf: OrderOf): RowDates | { fault: string } {
  const listed = listedTimings(cell('timings'));
  if (listed === null) return { fault: 'la liste des séances ne se lit pas : la corriger' };
  if (listed.length > 0) return { timings: listed, days: [], notes: timeNotes(cell) };
  const starts = partsOf(cell('start'));
  if (starts.length === 0) return { fault: 'pas de date de début : la donner' };
  const ends = partsOf(cell('end'));
  if (ends.length > 1 && ends.length !== starts.length) {
    const begins = starts.length > 1 ? `${starts.length} débuts` : 'un début';
    return { fault: `${begins} pour ${ends.length} fins : en donner autant` };
  }
  const dates: RowDates = { timings: [], days: [], notes: timeNotes(cell) };
  for (const [index, text] of starts.entries()) {
    const [startText = '', rangeEnd] = text.split('<->');
    const moments = readMoments(startText, orderOf('start'));
    if (!moments) return { fault: notADate(startText) };
    const endText = rangeEnd ?? ends[index] ?? '';
    const startDay = moments[0]?.day ?? '';
    const end = readEnd(endText, startDay, orderOf(rangeEnd ? 'start' : 'end'));
    if (end === null) return { fault: notADate(endText) };
    if (end && end.day < startDay) dates.notes.push(endsBefore(endText, startText));
    for (const moment of moments) addSessions(dates, moment, end, cell);
  }
  return inWords(dates, cell, orderOf);
}

/** What of the hours of a row is left because it cannot be read, in French. */
function timeNotes(cell: CellOf): string[] {
  const text = cell('endTime');
  // A dash or a point stands for nothing.
  if (!/[\p{L}\p{N}]/u.test(text) || readEndTime(text)) return [];
  return [`heure de fin laissée : « ${text.slice(0, 60)} » n’est pas une heure, l’écrire 22h30`];
}

/** Where one cell tells several dates. */
export function partsOf(cell: string): string[] {
  return cell
    .split(/[;|\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function addSessions(dates: RowDates, moment: Moment, end: Moment | undefined, cell: CellOf) {
  const { day } = moment;
  const to = end && end.day >= day ? end.day : (moment.to ?? day);
  if (isYes(cell('allDay'))) {
    const isExclusive = to > day && (end?.hours?.begin ?? readEndTime(cell('endTime'))) === '00:00';
    dates.days.push({ from: day, to: isExclusive ? addDays(to, -1) : to });
    return;
  }
  const told = moment.hours ? [moment.hours] : hoursOf(cell('startTime'));
  if (!told) {
    dates.days.push({ from: day, to });
    const words = [cell('startTime'), cell('endTime')].filter(Boolean).join(' – ');
    dates.datesInWords = words;
    dates.notes.push(`horaire gardé en toutes lettres, à vérifier : « ${words.slice(0, 60)} »`);
    return;
  }
  const [hours] = told;
  const endTime = end?.hours?.begin ?? hours?.end ?? readEndTime(cell('endTime'));
  const isWhole = !hours || (hours.begin === '00:00' && isDaysEnd(endTime));
  if (isWhole) {
    dates.days.push({ from: day, to });
  } else if (to > day && !end?.hours) {
    // The hours of each of these days, in columns of their own.
    dates.days.push({ from: day, to });
    dates.datesInWords = endTime
      ? `de ${clockHour(hours.begin)} à ${clockHour(endTime)}`
      : `à ${clockHour(hours.begin)}`;
  } else {
    const isOne = told.length === 1;
    for (const { begin, end: ownEnd } of told) {
      dates.timings.push(timing(day, to, begin, isOne ? endTime : ownEnd));
    }
  }
}

/** An end before its begin is in the night that follows. */
function timing(day: Day, to: Day, begin: string, endTime: string | undefined): Timing {
  const start = `${day}T${begin}`;
  if (!endTime) return { begin: start };
  const lastDay = to === day && endTime < begin ? addDays(day, 1) : to;
  return { begin: start, end: `${lastDay}T${endTime}` };
}

/** Hours of one session or of several; none in an empty cell; undefined when it says something else. */
function hoursOf(cell: string): Hours[] | undefined {
  if (!cell) return [];
  const one = readHours(cell);
  if (one) return [one];
  const many = cell.split(/[,;|\n]| et /).map((part) => readHours(part.trim()));
  return many.every((hours) => hours !== undefined) ? many : undefined;
}

/** After the day of an end: the midnight that closes it. */
const DAYS_END = /(?:T|[\s,])\s*(?:à\s+)?(?:24\s?[h:]\s?(?:00(?::00)?)?|minuit)$/i;

/** A day and time, or a time alone; null when it is neither. */
function readEnd(text: string, startDay: Day, order: Order): Moment | undefined | null {
  if (!text) return undefined;
  const dayOnly = text.replace(DAYS_END, '');
  const [end, ...others] = readMoments(dayOnly, order) ?? [];
  if (end && others.length === 0) {
    return dayOnly === text ? end : { ...end, hours: { begin: '24:00' } };
  }
  const begin = readEndTime(text);
  return begin ? { day: startDay, hours: { begin } } : null;
}

/** What a table that lists only the first and the last session says of the others. */
function inWords(dates: RowDates, cell: CellOf, orderOf: OrderOf): RowDates | { fault: string } {
  const words = cell('datesInWords');
  const lastText = cell('lastStart');
  const [first] = [...dates.timings.map(({ begin }) => begin), ...dates.days.map(dayBegin)];
  if (!lastText || !first || dates.timings.length + dates.days.length > 1) {
    return words && !isSaid(words, first) ? { ...dates, datesInWords: words } : dates;
  }
  const [last] = readMoments(lastText, orderOf('lastStart')) ?? [];
  if (!last) return { fault: notADate(lastText) };
  const lastBegin = beginOf(last);
  if (lastBegin === first && !words) return dates;
  if (lastBegin < first) {
    return {
      fault: `la dernière séance (${lastText}) précède la première : corriger l’une d’elles`,
    };
  }
  const found = sessionsInWords(
    words || periodSentence({ from: dayOf(first), to: dayOf(lastBegin) }),
    first,
    lastBegin,
  );
  const ends = new Map(dates.timings.map(({ begin, end }) => [begin, end]));
  const [lastEnd] = readMoments(cell('lastEnd'), orderOf('lastEnd')) ?? [];
  if (lastEnd && beginOf(lastEnd) > lastBegin) ends.set(lastBegin, beginOf(lastEnd));
  const timings = found.timings.map(({ begin }) => {
    const end = ends.get(begin);
    return end ? { begin, end } : { begin };
  });
  const isOpen = found.days.length === 0 && found.datesInWords !== undefined;
  const notes = isOpen ? [...dates.notes, onlyEnds(words)] : dates.notes;
  return { ...found, timings, notes };
}

/** Whether a sentence says no more than the one session that is known. */
function isSaid(words: string, begin: LocalDateTime | undefined): boolean {
  const phrase = readPhrase(words);
  if (!phrase || !begin || phrase.dates.length > 1 || phrase.times.length > 1) return false;
  return Number(begin.slice(8, 10)) === phrase.dates[0]?.day;
}

/** Opendatasoft's `[{"begin": …, "end": …}]`; null when it cannot be read. */
function listedTimings(cell: string): Timing[] | null {
  if (!cell) return [];
  const json = jsonIn(cell);
  if (!Array.isArray(json)) return null;
  const timings: Timing[] = [];
  for (const item of json as (Record<string, unknown> | null)[]) {
    const { begin, start = begin, end } = item ?? {};
    const [from, to] = [start, end].map((time) =>
      typeof time === 'string' ? readMoments(time, 'dayFirst')?.[0] : undefined,
    );
    if (!from) return null;
    timings.push(to ? { begin: beginOf(from), end: beginOf(to) } : { begin: beginOf(from) });
  }
  return timings;
}

function beginOf({ day, hours }: Moment): LocalDateTime {
  return `${day}T${hours?.begin ?? '00:00'}`;
}

function dayBegin({ from }: { from: Day }): LocalDateTime {
  return `${from}T00:00`;
}

function isDaysEnd(time: string | undefined): boolean {
  return time === undefined || ['00:00', '23:59', '24:00'].includes(time);
}

function endsBefore(end: string, start: string): string {
  return `date de fin laissée : « ${end.slice(0, 60)} » vient avant « ${start.slice(0, 60)} », corriger l’une des deux`;
}

/** « 20 et 21 septembre », of which the table tells a morning and an evening. */
function onlyEnds(words: string): string {
  return `seules la première et la dernière séances sont connues (« ${words.slice(0, 60)} ») : ajouter les autres s’il y en a`;
}

function notADate(text: string): string {
  return `« ${text.slice(0, 60)} » n’est pas une date comprise : l’écrire 03/10/2026 18:30 ou 2026-10-03 18:30`;
}
