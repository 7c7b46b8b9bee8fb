import type { Session } from '@echosciences/calendar';
import { addDays, compare, daysBetween } from '@echosciences/calendar';
import { completeSession } from '../../entry/schedule-of.ts';

/** A session as its inputs hold it: each part may still be missing, the empty text then. */
export interface Row {
  /** `2026-10-02` */
  day: string;
  /** `18:30` */
  opens: string;
  /** `20:00` */
  closes: string;
  /** The day of the end; that of the start unless it ends on a later one. */
  endDay: string;
}

/** A session as it may stand in a draft: each key may be absent or hold a part only. */
export type DraftSession = Partial<Session>;

/** Ends before this hour belong to the night of a session that starts in the evening. */
const SMALL_HOURS = '06:00';

/** What a session of a draft shows in its inputs, whatever its state. */
export function rowOf({ start, end }: DraftSession): Row {
  const { day, clock: opens } = partsOf(start);
  const { day: endDay, clock: closes } = partsOf(end);
  return { day, opens, closes, endDay: endDay || day };
}

/** What a row stands for in the draft. An unfinished text is left for the schema to refuse. */
export function sessionOf({ day, opens, closes, endDay }: Row): DraftSession {
  const start = textOf(day, opens);
  const end = closes && textOf(endDay || day, closes);
  return { ...(start && { start }), ...(end && { end }) };
}

/** Moves a session to another day; what ends on a later day still does. */
export function withDay(row: Row, day: string): Row {
  const isMoved = day && row.day && row.endDay;
  return { ...row, day, endDay: isMoved ? addDays(day, daysBetween(row.day, row.endDay)) : day };
}

/** Changes the start; a session that ends on the next day does so while it would end too early. */
export function withOpens(row: Row, opens: string): Row {
  const isNight = row.closes <= opens && (isNextDay(row) || row.closes < SMALL_HOURS);
  return endingOn({ ...row, opens }, isNight ? 1 : 0);
}

/** Changes the end; one in the small hours, before the start, is on the next day. */
export function withCloses(row: Row, closes: string): Row {
  const isNight = closes !== '' && closes <= row.opens && closes < SMALL_HOURS;
  return endingOn({ ...row, closes }, isNight ? 1 : 0);
}

/** Ends so many days after the start. */
export function endingOn(row: Row, nights: number): Row {
  return { ...row, endDay: row.day && addDays(row.day, nights) };
}

/** How many midnights lie between the start and the end; 0 when either day is missing. */
export function nightsOf({ day, endDay, closes }: Row): number {
  return day && endDay && closes ? daysBetween(day, endDay) : 0;
}

/** The same session some weeks later: on the first day at which no other starts. */
export function aWeekLater(row: Row, starts: ReadonlySet<string>): Row {
  let later = withDay(row, addDays(row.day, 7));
  while (starts.has(textOf(later.day, later.opens))) later = withDay(later, addDays(later.day, 7));
  return later;
}

/** By start; what has no day yet stays at the end. */
export function inOrder<S extends DraftSession>(sessions: readonly S[]): S[] {
  return [...sessions].sort((a, b) => compare(sortKey(a), sortKey(b)));
}

export function isInOrder(sessions: readonly DraftSession[]): boolean {
  return inOrder(sessions).every((session, index) => session === sessions[index]);
}

/** The sessions that can be told: with a day and a start, and an end after it if any. */
export function completeOf(sessions: readonly DraftSession[]): Session[] {
  return sessions.flatMap(completeSession);
}

/** Month of a session, `2026-10`; the empty text when it has no day. */
export function monthOf({ start }: DraftSession): string {
  return partsOf(start).day.slice(0, 7);
}

const PARTS = /^(\d{4}-\d{2}-\d{2})?(?:[T ](\d{2}:\d{2}))?/;

function partsOf(text: unknown): { day: string; clock: string } {
  const [, day = '', clock = ''] = PARTS.exec(typeof text === 'string' ? text : '') ?? [];
  return { day: exists(day) ? day : '', clock };
}

/** A day that no calendar has, 2026-02-30, cannot stand in an input: JavaScript reads another one. */
function exists(day: string): boolean {
  const epoch = Date.parse(day);
  return !Number.isNaN(epoch) && new Date(epoch).toISOString().startsWith(day);
}

function textOf(day: string, clock: string): string {
  return clock ? `${day}T${clock}` : day;
}

function isNextDay(row: Row): boolean {
  return nightsOf(row) > 0;
}

function sortKey({ start }: DraftSession): string {
  return start && !start.startsWith('T') ? start : `~${start ?? ''}`;
}
