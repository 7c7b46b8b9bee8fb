import { fold } from '@echosciences/schemas';

/** `18:30`; at an end, `24:00` is the day's. */
export type ClockTime = string;

export interface Hours {
  begin: ClockTime;
  end?: ClockTime;
}

const TIME = String.raw`(\d{1,2})(?:\s*(?:h|heures?|:|\.)\s*(\d{2})?)?(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(mn|min|am|pm|a\.m\.|p\.m\.)?`;
const HOURS = new RegExp(
  String.raw`^(?:a partir de|de|des|a)?\s*${TIME}(?:\s*(?:-|–|—|>|a|au|jusqu'a|/)\s*${TIME})?$`,
);

/**
 * A time or two as people and spreadsheets write them: `18h30`, `18 h`, `18:30:00`, `6:30 PM`,
 * « de 14h à 16h30 », « midi », and Excel's part of a day, `0,770833`.
 */
export function readHours(text: string): Hours | undefined {
  const hours = read(text);
  // Nothing begins as the day ends: midnight is that of one night or of the other.
  return hours?.begin === DAYS_END ? undefined : hours;
}

/** The time at which something ends, in a cell of its own: `24h` and « minuit » end the day. */
export function readEndTime(text: string): ClockTime | undefined {
  return read(text)?.begin;
}

const DAYS_END = '24:00';

function read(text: string): Hours | undefined {
  const plain = fold(text)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\bminuit\b/g, '24h')
    .replaceAll(/\bmidi\b/g, '12h')
    .trim();
  if (/^0?[.,]\d+$/.test(plain)) return { begin: partOfDay(Number(plain.replace(',', '.'))) };
  // A number alone is no time: « 3 ».
  if (/^\d+$/.test(plain)) return plain === '0' ? { begin: '00:00' } : undefined;
  const found = HOURS.exec(plain);
  if (!found) return undefined;
  const [, hour, minute, half, endHour, endMinute, endHalf] = found;
  const begin = clock(hour, minute, half);
  const end = endHour === undefined ? undefined : clock(endHour, endMinute, endHalf);
  if (!begin || (endHour !== undefined && !end)) return undefined;
  return end ? { begin, end } : { begin };
}

/** Whether a time is told by the twelve hours of American software. */
export function isTwelveHour(text: string): boolean {
  return /\d\s*[ap]\.?m\.?\s*$/i.test(text);
}

/** A part of a day, from 0 to 1, to the nearest minute. */
export function partOfDay(part: number): ClockTime {
  const minutes = Math.min(Math.round(part * 1440), 1439);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function clock(hour = '', minute = '00', half = ''): ClockTime | undefined {
  const isTwelve = /^[ap]/.test(half);
  const number = Number(hour);
  if (isTwelve && (number < 1 || number > 12)) return undefined;
  const hours = isTwelve ? (number % 12) + (half.startsWith('p') ? 12 : 0) : number;
  const time = `${two(hours)}:${minute}`;
  return (hours <= 23 && Number(minute) <= 59) || time === DAYS_END ? time : undefined;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
