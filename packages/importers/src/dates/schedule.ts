import type { Day, Session } from '@echosciences/calendar';
import { addDays, byStart, dayOf } from '@echosciences/calendar';
import type { EntryData } from '@echosciences/schemas';
import { contentTypes, MOST_SESSIONS, oddCharacters } from '@echosciences/schemas';
import type { SourceRecord } from '../record.ts';
import { periodOfDays } from './days.ts';
import { readDays, readTimings } from './read.ts';
import { weekly } from './weekly.ts';

type Period = NonNullable<EntryData<'event'>['period']>;

export interface ImportedSchedule {
  /** Earliest first. */
  occurrences: Session[];
  period?: Period;
  /** French: what could not be taken over as the source has it. */
  notes: string[];
}

/**
 * When an event takes place, as the schema of events has it: sessions, and a period where the source
 * tells whole days, or a dozen sessions or more at weekly hours. Does not depend on the order of timings.
 * @returns a French `fault` when the source tells no date that can be kept
 */
export function scheduleOf(record: SourceRecord): ImportedSchedule | { fault: string } {
  const timings = readTimings(record.timings);
  const told = readDays([...record.days, ...timings.days]);
  const notes = [...timings.notes, ...told.notes];
  if (told.fault) return { fault: told.fault };
  const { sessions } = timings;
  if (sessions.length === 0 && told.days.length === 0) {
    const words = record.datesInWords ? ` (« ${record.datesInWords} »)` : '';
    return { fault: [`aucune date qui puisse être reprise${words}`, ...notes].join(' ; ') };
  }
  const remarks = [record.datesInWords, ...timings.remarks];
  if (told.days.length === 0) {
    const { period, rest } = weekly(sessions) ?? { rest: sessions };
    return bounded(rest, period && withHours(period, remarks), notes);
  }
  const period = periodOfDays(told.days);
  if (period) return bounded(sessions, withHours(period, remarks), notes);
  const scattered = [...sessions, ...told.days.map(dayLong)].sort(byStart);
  if (!occurrences.safeParse(scattered).success) return { fault: SCATTERED };
  return { occurrences: scattered, notes: [...notes, ...timings.remarks] };
}

const { occurrences, period } = contentTypes.event.schema.shape;
const { hours } = period.unwrap().shape;
const LONGEST_REMARK = 300;
const SCATTERED =
  'des journées entières dispersées sur plusieurs années : en faire plusieurs événements à la source';

/** More sessions than an event may have, and no weekly hours that tell them: the days remain. */
function bounded(
  occurrences: Session[],
  period: Period | undefined,
  notes: string[],
): ImportedSchedule | { fault: string } {
  if (occurrences.length <= MOST_SESSIONS) {
    return { occurrences, ...(period && { period }), notes };
  }
  const days = [...new Set(occurrences.map(({ start }) => dayOf(start)))];
  const ofDays = period ? undefined : periodOfDays(days);
  if (!ofDays) {
    return {
      fault: `${occurrences.length} séances, ${MOST_SESSIONS} au plus : en faire plusieurs événements à la source`,
    };
  }
  const note = `${occurrences.length} séances, ${MOST_SESSIONS} au plus : seuls leurs jours sont gardés`;
  return {
    occurrences: [],
    period: withHours(ofDays, ['Horaires détaillés à la source.']),
    notes: [...notes, note],
  };
}

function dayLong(day: Day): Session {
  return { start: `${day}T00:00`, end: `${addDays(day, 1)}T00:00` };
}

function withHours(period: Period, remarks: readonly (string | undefined)[]): Period {
  const remark = remarkOf(remarks);
  return remark ? { ...period, hours: remark } : period;
}

/** One line without odd characters, cut after a word. */
function remarkOf(remarks: readonly (string | undefined)[]): string | undefined {
  const text = remarks.filter(Boolean).join(' ');
  const odd = new Set([...oddCharacters(text)].map(({ index }) => index));
  const plain = [...text.matchAll(/./gsu)]
    .filter(({ index }) => !odd.has(index))
    .map(([character]) => character)
    .join('')
    .normalize('NFC')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
  const isLong = plain.length > LONGEST_REMARK - 20;
  const short = isLong ? `${plain.slice(0, LONGEST_REMARK - 20).replace(/\s*\S*$/, '')}…` : plain;
  // Typography may lengthen a text, and cutting split a letter.
  return hours.safeParse(short).data;
}
