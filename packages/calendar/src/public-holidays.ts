import type { Day } from './clock.ts';
import { addDays } from './day.ts';
import type { DayRange } from './periods.ts';

/** `MM-DD` of the public holidays with a fixed date. */
const FIXED = {
  '01-01': 'jour de l’An',
  '05-01': 'fête du Travail',
  '05-08': 'Victoire de 1945',
  '07-14': 'fête nationale',
  '08-15': 'Assomption',
  '11-01': 'Toussaint',
  '11-11': 'Armistice de 1918',
  '12-25': 'Noël',
};

/** The others, in days after Easter Sunday. */
const AFTER_EASTER = [
  [1, 'lundi de Pâques'],
  [39, 'Ascension'],
  [50, 'lundi de Pentecôte'],
] as const;

/**
 * The eleven public holidays of France (Code du travail, L3133-1) from one day to another, earliest
 * first; without the two more that Alsace and Moselle have.
 */
export function publicHolidays(from: Day, to: Day): DayRange[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years
    .flatMap(holidaysOf)
    .filter(({ day }) => from <= day && day <= to)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, label }) => ({ from: day, to: day, label }));
}

function holidaysOf(year: number): { day: Day; label: string }[] {
  const easter = easterOf(year);
  return [
    ...Object.entries(FIXED).map(([date, label]) => ({ day: `${year}-${date}`, label })),
    ...AFTER_EASTER.map(([days, label]) => ({ day: addDays(easter, days), label })),
  ];
}

/** Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher. */
function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const lunarCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - lunarCorrection + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  const [month, date] = [Math.floor(days / 31), (days % 31) + 1];
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
