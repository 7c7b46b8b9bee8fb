import type { Day, LocalDateTime, Session } from '@echosciences/calendar';
import {
  addDays,
  byStart,
  compare,
  dayOf,
  daysFrom,
  enumeration,
  existing,
  lastDayOf,
  sessionSentence,
} from '@echosciences/calendar';
import { contentTypes } from '@echosciences/schemas';
import type { Timing } from '../record.ts';

interface DayRange {
  from: Day;
  to: Day;
}

interface Timings {
  /** Valid by the schema of events, but for their number; earliest first. */
  sessions: Session[];
  /** Whole days that were told as timings. */
  days: DayRange[];
  /** Hours of those days that only words can tell. */
  remarks: string[];
  notes: string[];
}

/** The sessions of a source, each once and none over another, and what was lost on the way. */
export function readTimings(timings: readonly Timing[]): Timings {
  const days: DayRange[] = [];
  const remarks: string[] = [];
  const notes: string[] = [];
  const sessions: Session[] = [];
  for (const { begin, end } of unique(timings)) {
    const session = sessionOf(begin, end);
    if (!session) {
      notes.push(`date impossible, laissée : ${begin.slice(0, 40)}`);
      continue;
    }
    if (session.start !== begin) {
      notes.push(`heure que le passage à l’heure d’été saute, lue : ${sessionSentence(session)}`);
    }
    if (session.end === undefined && end !== undefined && end < begin) {
      notes.push(`la fin vient avant le début, laissée : ${sessionSentence(session)}`);
    }
    const range = wholeDays(session);
    if (!range) sessions.push(session);
    else {
      days.push(range);
      if (!isMidnight(session)) remarks.push(`${capitalised(sessionSentence(session))}.`);
    }
  }
  const { sessions: clear, notes: clashes } = apart(sessions.sort(byStart));
  return { sessions: clear, days, remarks, notes: [...notes, ...clashes] };
}

/** Each day of some ranges once, in order. `fault` when they span more years than a period may. */
export function readDays(ranges: readonly DayRange[]): {
  days: Day[];
  notes: string[];
  fault?: string;
} {
  const days = new Set<Day>();
  const notes: string[] = [];
  const inOrder = [...ranges].sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
  for (const { from, to } of inOrder) {
    if (!isDay(from)) {
      notes.push(`jour impossible, laissé : ${from.slice(0, 40)}`);
      continue;
    }
    const last = isDay(to) && to >= from ? to : from;
    if (last !== to) notes.push(`dernier jour impossible, laissé : ${to.slice(0, 40)}`);
    if (!period.safeParse({ from, to: last }).success) {
      return {
        days: [],
        notes,
        fault: `du ${from} au ${last} : plus de dix ans ; corriger l’année à la source, ou en faire un lieu`,
      };
    }
    for (const day of daysFrom(from, last)) days.add(day);
  }
  return { days: [...days].sort(), notes };
}

const { occurrences, period } = contentTypes.event.schema.shape;

/** The begin as it reads on a clock, the end if it comes after it; undefined for what is no date. */
function sessionOf(begin: LocalDateTime, end: LocalDateTime | undefined): Session | undefined {
  const start = existing(begin);
  if (!isTime(start)) return undefined;
  const closes = end && existing(end.replace(/T24:00$/, 'T00:00'));
  const until = closes && end?.endsWith('T24:00') ? nextMidnight(closes) : closes;
  return until && isTime(until) && until > start ? { start, end: until } : { start };
}

function nextMidnight(time: LocalDateTime): LocalDateTime {
  return isTime(time) ? `${addDays(dayOf(time), 1)}T00:00` : time;
}

/** From midnight to midnight, or to the minute before as forms make people write, or over a day. */
function wholeDays({ start, end }: Session): DayRange | undefined {
  if (!end) return undefined;
  const isLong = Date.parse(`${end}Z`) - Date.parse(`${start}Z`) > DAY_MS;
  return isLong || isMidnight({ start, end })
    ? { from: dayOf(start), to: lastDayOf(end) }
    : undefined;
}

function isMidnight({ start, end = '' }: Session): boolean {
  return start.endsWith('T00:00') && /T(?:00:00|23:59)$/.test(end);
}

/**
 * Of sessions that start together, the longest; one that another begins within keeps its start and
 * loses its end, which is said.
 */
function apart(sorted: readonly Session[]): { sessions: Session[]; notes: string[] } {
  const notes: string[] = [];
  const starts = new Map<LocalDateTime, Session>();
  for (const session of sorted) {
    const other = starts.get(session.start);
    if (other?.end && other.end !== session.end) {
      notes.push(
        `deux fins pour un même début, la dernière est gardée : ${sessionSentence(other)}`,
      );
    }
    starts.set(session.start, session);
  }
  const single = [...starts.values()];
  const crossed = new Set(
    single.filter(({ end }, index) => {
      const next = single[index + 1];
      return end && next && next.start < end;
    }),
  );
  if (crossed.size > 0) {
    const some = [...crossed].slice(0, MOST_NAMED).map(sessionSentence);
    const more = crossed.size - some.length;
    if (more > 0) some.push(more > 1 ? `${more} autres` : 'une autre');
    notes.push(
      `séances qui en chevauchent une autre, gardées sans leur fin : ${enumeration(some)}`,
    );
  }
  const sessions = single.map((session) =>
    crossed.has(session) ? { start: session.start } : session,
  );
  return { sessions, notes };
}

const DAY_MS = 86_400_000;
const MOST_NAMED = 3;

function unique(timings: readonly Timing[]): Timing[] {
  const byKey = new Map(timings.map((timing) => [`${timing.begin} ${timing.end ?? ''}`, timing]));
  return [...byKey].sort(([a], [b]) => compare(a, b)).map(([, timing]) => timing);
}

function isTime(time: LocalDateTime): boolean {
  return occurrences.safeParse([{ start: time }]).success;
}

function isDay(day: Day): boolean {
  return period.safeParse({ from: day, to: day }).success;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
