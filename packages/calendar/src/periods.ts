import type { Day } from './clock.ts';
import { addDays, weekdayOf } from './day.ts';
import { later } from './order.ts';

/** The times that people ask for, as addresses name them. */
export const PERIODS = [
  'aujourd-hui',
  'demain',
  'ce-week-end',
  'cette-semaine',
  'ce-mois',
  'vacances',
] as const;

export type PeriodId = (typeof PERIODS)[number];

export interface SchoolHoliday {
  /** « Vacances de Noël » */
  label: string;
  from: Day;
  /** Last day, included. */
  to: Day;
}

export interface DayRange {
  from: Day;
  to: Day;
  label: string;
}

/**
 * The days that a period means today; undefined when no school holidays to come are known.
 *
 * @param holidays In the order of their days.
 */
export function rangeOf(
  id: PeriodId,
  today: Day,
  holidays: readonly SchoolHoliday[],
): DayRange | undefined {
  return ranges[id](today, holidays);
}

const SATURDAY = 6;
const SUNDAY = 7;

const ranges: Record<
  PeriodId,
  (today: Day, holidays: readonly SchoolHoliday[]) => DayRange | undefined
> = {
  'aujourd-hui': (today) => ({ from: today, to: today, label: 'Aujourd’hui' }),
  demain: (today) => {
    const day = addDays(today, 1);
    return { from: day, to: day, label: 'Demain' };
  },
  'ce-week-end': (today) => {
    const saturday = addDays(today, SATURDAY - weekdayOf(today));
    return { from: saturday, to: addDays(saturday, 1), label: 'Ce week-end' };
  },
  'cette-semaine': (today) => ({
    from: today,
    to: addDays(today, SUNDAY - weekdayOf(today)),
    label: 'Cette semaine',
  }),
  'ce-mois': (today) => ({ from: today, to: lastOfMonth(today), label: 'Ce mois-ci' }),
  vacances: (today, holidays) => {
    const next = holidays.find(({ to }) => to >= today);
    return next && { ...next, from: later(next.from, today) };
  },
};

function lastOfMonth(day: Day): Day {
  const inNextMonth = addDays(`${day.slice(0, 7)}-28`, 4);
  return addDays(inNextMonth, -Number(inNextMonth.slice(8)));
}
