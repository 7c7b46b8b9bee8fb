import { addDays, localTime } from '@echosciences/calendar';
import { decoded, isObject, listOf, textOf } from '../json/value.ts';
import type { Timing } from '../record.ts';

/** A time with or without its seconds and its offset: `+02:00`, `+0200`, `Z`. */
const TIME =
  /^((?:19|20)\d{2}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:[.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * Sessions in wall-clock time of the content's zone. The instant counts, whatever zone it was
 * typed in; a time without an offset is taken for a time of the content's zone.
 */
export function timingsOf(value: unknown): {
  timings: Timing[];
  unreadable: unknown[];
  /** Of the begins whose end cannot be read, or comes before them. */
  endless: string[];
} {
  const timings: Timing[] = [];
  const unreadable: unknown[] = [];
  const endless: string[] = [];
  for (const item of listOf(decoded(value))) {
    const begin = isObject(item) ? wallTime(item.begin ?? item.start) : undefined;
    const told = isObject(item) ? textOf(item.end) : undefined;
    const end = wallTime(told);
    const isEnd = begin !== undefined && end !== undefined && end >= begin;
    if (begin && told && !isEnd) endless.push(begin);
    if (begin) timings.push(isEnd ? { begin, end } : { begin });
    else unreadable.push(item);
  }
  return { timings, unreadable, endless };
}

/** An instant in UTC, to the second: `2026-10-02T16:30:00Z`. */
export function instantOf(value: unknown): string | undefined {
  const text = textOf(value);
  const parts = text && TIME.exec(text);
  if (!text || !parts || !isDay(parts[1])) return undefined;
  // A time without an offset is an instant of nowhere: the sources that write so mean UTC.
  const epoch = epochOf(parts[4] ? text : `${text}Z`);
  return epoch === undefined ? undefined : `${new Date(epoch).toISOString().slice(0, 19)}Z`;
}

function wallTime(value: unknown): string | undefined {
  const text = textOf(value);
  const parts = text && TIME.exec(text);
  if (!text || !parts || !isDay(parts[1])) return undefined;
  if (!parts[4]) return `${parts[1]}T${parts[2]}:${parts[3]}`;
  const epoch = epochOf(text);
  return epoch === undefined ? undefined : localTime(epoch);
}

/** ISO 8601 as JavaScript reads it everywhere: `T`, a point, an offset with its colon. */
function epochOf(text: string): number | undefined {
  const epoch = Date.parse(
    text
      .toUpperCase()
      .replace(' ', 'T')
      .replace(',', '.')
      .replace(/([+-]\d{2})(\d{2})$/, '$1:$2'),
  );
  return Number.isNaN(epoch) ? undefined : epoch;
}

/** JavaScript makes 2 March of 30 February. */
function isDay(day: string | undefined): boolean {
  return day !== undefined && !Number.isNaN(Date.parse(day)) && addDays(day, 0) === day;
}
