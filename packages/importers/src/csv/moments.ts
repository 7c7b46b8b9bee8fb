import type { Day } from '@echosciences/calendar';
import { addDays, dayOf, localTime } from '@echosciences/calendar';
import { fold } from '@echosciences/schemas';
import type { Phrase } from './phrases.ts';
import { MONTH, monthNumber, readPhrase } from './phrases.ts';
import type { Hours } from './times.ts';
import { isTwelveHour, partOfDay, readHours } from './times.ts';

/** How dates of a column are written. */
export type Style = 'iso' | 'numbers' | 'words' | 'serial';
/** Which of two numbers is the day: `03/10` or `10/03`. */
export type Order = 'dayFirst' | 'monthFirst';

/** A day, with an hour or two where they are told, in wall-clock time of the content's zone. */
export interface Moment {
  day: Day;
  /** Last day, of several days in a row. */
  to?: Day;
  hours?: Hours;
}

export const STYLES: Record<Style, string> = {
  iso: 'année-mois-jour',
  numbers: 'jour/mois/année',
  words: 'en toutes lettres',
  serial: 'nombres d’Excel',
};

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|\s+)(\d{1,2}:\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?(Z)?)?$/;
const NUMBERS =
  /^(?:[a-zé]{2,8}\.?,?\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})(?:(?:\s*[,-]\s*|\s+)(?:[àa]\s+)?(.+))?$/i;
const WORDS = new RegExp(
  String.raw`^(?:le )?(?:[a-z]{2,8}\.?,? )?(?:le )?(\d{1,2})(?:er)? (${MONTH})\.? (\d{4})(?:(?:,| -| –)? ?(?:a )?(.+))?$`,
);
const SERIAL = /^(\d{5})(?:[.,](\d+))?$/;
/** From 1954 to 2119. */
const SERIALS = { from: 20_000, to: 80_000 };

/** The style of a cell that holds a date, whether or not the date exists. */
export function styleOf(cell: string): Style | undefined {
  const text = cell.trim();
  if (ISO.test(text) || COMPACT.test(text)) return 'iso';
  if (NUMBERS.test(text)) return 'numbers';
  if (isSerial(text)) return 'serial';
  return WORDS.test(folded(text)) || readPhrase(text) ? 'words' : undefined;
}

/** What a cell of numbers proves of its order, if anything: a month is 12 at most. */
export function orderIn(cell: string): Order | undefined {
  const found = NUMBERS.exec(cell.trim());
  if (!found) return undefined;
  const [, first, second] = found;
  if (Number(first) > 12) return 'dayFirst';
  return Number(second) > 12 ? 'monthFirst' : undefined;
}

/** Whether a cell bears the mark of American software, which writes the month first. */
export function isAmerican(cell: string): boolean {
  return NUMBERS.test(cell.trim()) && isTwelveHour(cell);
}

/** The date of a cell, or none when it is none. */
export function readMoments(cell: string, order: Order): Moment[] | undefined {
  const text = cell.trim();
  const moment = isoMoment(text) ?? numbersMoment(text, order) ?? serialMoment(text);
  if (moment) return moment;
  if (styleOf(text) !== 'words') return undefined;
  return wordsMoment(text) ?? phraseMoments(readPhrase(text));
}

function isoMoment(text: string): Moment[] | undefined {
  const found = ISO.exec(text);
  if (found) {
    const [, year, month, day, time, zone] = found;
    return at(year, month, day, time, zone);
  }
  const compact = COMPACT.exec(text);
  if (!compact) return undefined;
  const [, year, month, day, hour, minute, zone] = compact;
  return at(year, month, day, hour && `${hour}:${minute}`, zone);
}

function at(year?: string, month?: string, day?: string, time?: string, zone?: string) {
  const date = dateOf(year, month, day);
  if (!date) return undefined;
  if (!time) return [{ day: date }];
  const hours = readHours(time);
  if (!hours) return undefined;
  if (!zone) return [{ day: date, hours }];
  const offset = /^(?:Z|UTC)$/i.test(zone)
    ? 'Z'
    : zone.replace(/^(...):?(\d\d)?$/, (_, hour, minute = '00') => `${hour}:${minute}`);
  const instant = Date.parse(`${date}T${hours.begin}${offset}`);
  if (Number.isNaN(instant)) return undefined;
  const local = localTime(instant);
  return [{ day: dayOf(local), hours: { begin: local.slice(11) } }];
}

function numbersMoment(text: string, order: Order): Moment[] | undefined {
  const found = NUMBERS.exec(text);
  if (!found) return undefined;
  const [, first, second, year = '', time] = found;
  const [day, month] = order === 'dayFirst' ? [first, second] : [second, first];
  return withHours(dateOf(year.length === 2 ? `20${year}` : year, month, day), time);
}

function wordsMoment(text: string): Moment[] | undefined {
  const found = WORDS.exec(folded(text));
  if (!found) return undefined;
  const [, day, month = '', year, time] = found;
  return withHours(dateOf(year, String(monthNumber(month)), day), time);
}

function serialMoment(text: string): Moment[] | undefined {
  if (!isSerial(text)) return undefined;
  const [, days, part] = SERIAL.exec(text) ?? [];
  const day = addDays('1899-12-30', Number(days));
  const hours = Number(`0.${part ?? 0}`);
  return [hours > 0 ? { day, hours: { begin: partOfDay(hours) } } : { day }];
}

/** Days that a phrase tells with their year: « du 3 au 5 octobre 2026 », « 3 et 4 octobre 2026 ». */
function phraseMoments(phrase: Phrase | undefined): Moment[] | undefined {
  if (!phrase || phrase.weekdays.length > 0) return undefined;
  const last = phrase.dates.at(-1);
  const days = phrase.dates.map(({ day, month, year }) =>
    dateOf(String(year ?? last?.year), String(month), String(day)),
  );
  if (!days.every((day) => day !== undefined)) return undefined;
  const [first = '', to] = days;
  if (phrase.isRange) return to === undefined ? undefined : [{ day: first, to }];
  return days.flatMap((day) =>
    phrase.times.length === 0
      ? [{ day }]
      : phrase.times.map((begin) => ({ day, hours: { begin } })),
  );
}

function withHours(day: Day | undefined, time: string | undefined): Moment[] | undefined {
  if (!day) return undefined;
  if (!time) return [{ day }];
  const hours = readHours(time);
  return hours && [{ day, hours }];
}

/** A day that exists: UTC gives another one for 30 February. */
export function dateOf(year = '', month = '', day = ''): Day | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (Number.isNaN(Date.parse(date))) return undefined;
  return addDays(date, 0) === date ? date : undefined;
}

function isSerial(text: string): boolean {
  const days = Number(SERIAL.exec(text)?.[1]);
  return days >= SERIALS.from && days <= SERIALS.to;
}

function folded(text: string): string {
  return fold(text).replaceAll(/\s+/g, ' ').trim();
}
