import type { Day, DayRange } from '@echosciences/calendar';
import { later } from '@echosciences/calendar';
import type { SchoolCalendar, SchoolZone } from '@echosciences/schemas';
import { useEffect, useState } from 'react';
import { fetchJson } from '../fetch-json.ts';

/** What `/admin/vacances.json` says. */
export interface SchoolHolidays {
  /** The zone of the territory, if it has one. */
  zone?: SchoolZone;
  holidays: SchoolCalendar['holidays'];
}

/** The school holidays; `undefined` until they are there, `'failed'` when they cannot be read. */
export function useSchoolHolidays(): SchoolHolidays | 'failed' | undefined {
  const [holidays, setHolidays] = useState<SchoolHolidays | 'failed'>();
  useEffect(() => {
    let isThere = true;
    load()
      .catch(() => 'failed' as const)
      .then((loaded) => isThere && setHolidays(loaded));
    return () => {
      isThere = false;
    };
  }, []);
  return holidays;
}

/** The holidays of a zone, as ranges of days. */
export function holidaysIn({ holidays }: SchoolHolidays, zone: SchoolZone): DayRange[] {
  return holidays
    .filter(({ zones }) => zones.includes(zone))
    .map(({ label, from, to }) => ({ label, from, to }));
}

/** The last day for which the holidays of a zone are known; the empty text when none are. */
export function knownUntil(calendar: SchoolHolidays, zone: SchoolZone): Day {
  return holidaysIn(calendar, zone).reduce((last, { to }) => later(last, to), '');
}

let loading: Promise<SchoolHolidays> | undefined;

/** Asked for once; again after a failure. */
function load(): Promise<SchoolHolidays> {
  loading ??= fetchJson<SchoolHolidays>('/admin/vacances.json');
  return loading.catch((error) => {
    loading = undefined;
    throw error;
  });
}
