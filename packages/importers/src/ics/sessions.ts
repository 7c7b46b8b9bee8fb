import { clockHour, localTime } from '@echosciences/calendar';
import type { SourceRecord, Timing } from '../record.ts';
import { DAY, dayOf, localOf } from './moments.ts';
import { endEpoch } from './placement.ts';
import type { Instance } from './series.ts';
import { CONTENT_ZONE } from './zones.ts';

export interface Sessions extends Pick<SourceRecord, 'timings' | 'days' | 'datesInWords'> {
  notes: string[];
}

/**
 * What takes place, in the content's wall-clock time. A session of more than 24 hours is days in
 * a row, with the hours of its start and its end in words: the content has no longer session, and
 * one cut at midnight would tell of nights that are none.
 */
export function sessionsOf(instances: readonly Instance[]): Sessions {
  const timings: Timing[] = [];
  const days: SourceRecord['days'] = [];
  const words = new Set<string>();
  const notes = new Set<string>();
  for (const instance of instances) {
    const { start, length } = instance;
    if (start.isDay) {
      const last = start.wall + (length?.nominal ?? DAY) - DAY;
      days.push({ from: dayOf(start.wall), to: dayOf(last) });
      continue;
    }
    const timing = timingOf(instance);
    if (length && !timing.end) {
      notes.add('heure de fin perdue au changement d’heure : ajouter la fin à la main');
    }
    if (lasts(timing) <= DAY) timings.push(timing);
    else {
      const { range, hours } = severalDays(timing as Required<Timing>);
      days.push(range);
      if (hours) words.add(hours);
    }
  }
  return {
    timings: distinct(timings),
    days: distinct(days),
    ...(words.size > 0 && { datesInWords: [...words].sort().join(' ') }),
    notes: [...notes],
  };
}

function timingOf({ start, length }: Instance): Timing {
  const begin = localOf(start.zone, start.wall);
  if (!length) return { begin };
  const isOfContent = start.zone.id === CONTENT_ZONE.id && length.exact === 0;
  const end = isOfContent
    ? localOf(start.zone, start.wall + length.nominal)
    : localTime(endEpoch(start, start.wall, length));
  // Clocks set back may show an end at or before its start.
  return end > begin ? { begin, end } : { begin };
}

function lasts({ begin, end = begin }: Timing): number {
  return Date.parse(`${end}Z`) - Date.parse(`${begin}Z`);
}

function severalDays({ begin, end }: Required<Timing>) {
  const [opens, closes] = [begin.slice(11), end.slice(11)];
  const endsAtMidnight = closes === '00:00';
  const range = {
    from: begin.slice(0, 10),
    to: endsAtMidnight ? dayOf(Date.parse(`${end}Z`) - DAY) : end.slice(0, 10),
  };
  const isWhole = opens === '00:00' && endsAtMidnight;
  const hours = isWhole
    ? undefined
    : `Le premier jour à partir de ${clockHour(opens)}, le dernier jusqu’à ${clockHour(closes)}.`;
  return { range, hours };
}

/** Rules that overlap, or that run by the second, give the same minute twice. */
function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
