import type { Day } from '@echosciences/calendar';
import { addDays, daysBetween, fullDate, longDay } from '@echosciences/calendar';
import { contentTypes } from '@echosciences/schemas';
import { inDays } from '../schedule/relative.ts';
import type { DraftSession, Row } from './rows.ts';
import { endingOn, nightsOf, rowOf, sessionOf, withDay } from './rows.ts';

/** What to say of a session, and a change that would mend it. */
export interface Advice {
  /** A part that is missing, as an error, keeps the entry from being saved; a doubt does not. */
  level: 'missing' | 'error' | 'doubt';
  message: string;
  remedy?: { label: string; session: DraftSession };
}

interface Context {
  today: Day;
  /** Starts that were in the file already: nobody is asked whether those are meant. */
  saved: ReadonlySet<string>;
}

/** One piece of advice at most for each session, by its index; what is empty is not spoken of. */
export function advise(sessions: readonly DraftSession[], context: Context): Map<number, Advice> {
  const faults = schemaFaults(sessions);
  const advice = new Map<number, Advice>();
  for (const [index, session] of sessions.entries()) {
    const row = rowOf(session);
    const fault = faults.get(index);
    const found = fault ? (mistake(row, session) ?? error(fault)) : doubt(row, session, context);
    if (found) advice.set(index, found);
  }
  return advice;
}

/** The messages of the schema, the first for each session. */
function schemaFaults(sessions: readonly DraftSession[]): Map<number, string> {
  // An empty session goes when the entry is saved: it is no fault.
  const kept = [...sessions.entries()].filter(([, session]) => Object.keys(session).length > 0);
  const parsed = schema.safeParse(kept.map(([, session]) => session));
  const faults = new Map<number, string>();
  for (const { path, message } of parsed.error?.issues ?? []) {
    const index = kept[Number(path[0])]?.[0];
    if (index !== undefined && !faults.has(index)) faults.set(index, message);
  }
  return faults;
}

/** What the schema refuses, in the words of the form; undefined when the schema says it best. */
function mistake(row: Row, { start }: DraftSession): Advice | undefined {
  const { day, opens, closes } = row;
  if (start === undefined || String(start).startsWith('T')) {
    return { level: 'missing', message: 'Choisir la date de cette séance.' };
  }
  if (!day) return undefined;
  const year = Number(day.slice(0, 4));
  if (year < 1000) {
    const message = `L’année ${year} est-elle la bonne\u00A0?`;
    return error(message, inYear(row, 2000 + (year % 100)));
  }
  if (!opens) return { level: 'missing', message: 'Indiquer l’heure de début.' };
  if (!closes) return undefined;
  const nights = nightsOf(row);
  if (nights === 0 && closes <= opens) {
    const night = endingOn(row, 1);
    const when = closes === opens ? 'à l’heure du début' : 'avant le début';
    return error(`La fin vient ${when}\u00A0: corriger l’heure, ou finir le lendemain.`, {
      label: `Finir le lendemain, ${longDay(night.endDay)}`,
      session: sessionOf(night),
    });
  }
  const isRight = nights === 0 || (nights === 1 && closes <= opens);
  if (isRight) return undefined;
  return error(
    nights < 0
      ? 'La fin est un jour avant le début.'
      : 'Cette séance dure plus de 24 heures\u00A0: donner une séance par jour, ou une période.',
    closes > opens
      ? { label: 'Finir le même jour', session: sessionOf(endingOn(row, 0)) }
      : { label: 'Finir le lendemain', session: sessionOf(endingOn(row, 1)) },
  );
}

/** A session that is valid and may be a slip: in the past, far away, or of 24 hours. */
function doubt(row: Row, session: DraftSession, { today, saved }: Context): Advice | undefined {
  const { day, opens, closes } = row;
  if (!day || saved.has(session.start ?? '')) return undefined;
  const thisYear = Number(today.slice(0, 4));
  const coming = `${thisYear}${day.slice(4)}` >= today ? thisYear : thisYear + 1;
  if (day < today) {
    const message = `Cette date est passée (${inDays(day, today)}).`;
    return { level: 'doubt', message, remedy: inYear(row, coming) };
  }
  if (daysBetween(today, day) > FAR_DAYS) {
    const message = 'C’est dans plus de deux ans\u00A0: l’année est-elle la bonne\u00A0?';
    return { level: 'doubt', message, remedy: inYear(row, coming) };
  }
  if (closes !== opens) return undefined;
  return {
    level: 'doubt',
    message: 'Cette séance dure 24 heures\u00A0: est-ce voulu\u00A0?',
    remedy: { label: 'Sans heure de fin', session: sessionOf({ ...row, closes: '' }) },
  };
}

/** The same day of another year, unless it has no such day. */
function inYear(row: Row, year: number): Advice['remedy'] {
  const day = `${year}${row.day.slice(4)}`;
  if (addDays(day, 0) !== day) return undefined;
  return { label: `Mettre au ${fullDate(day)}`, session: sessionOf(withDay(row, day)) };
}

function error(message: string, remedy?: Advice['remedy']): Advice {
  return { level: 'error', message, remedy };
}

const FAR_DAYS = 2 * 366;
const schema = contentTypes.event.schema.shape.occurrences;
