import type { Day } from './clock.ts';

/** « décembre » */
export const monthOf = formatter({ month: 'long' });
/** « déc. » */
export const shortMonthOf = formatter({ month: 'short' });
/** « dimanche » */
export const weekdayNameOf = formatter({ weekday: 'long' });
/** « dim. » */
export const shortWeekdayOf = formatter({ weekday: 'short' });

/** « 1er », « 2 » */
export function numberOf(day: Day): string {
  const number = Number(day.slice(8, 10));
  return number === 1 ? '1er' : String(number);
}

/** « lundi, mardi et jeudi » */
export function enumeration(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} et ${words.at(-1)}`;
}

/** « 3, 4 et 11 octobre, 2 novembre 2026 »: each month once, each year once or not at all. */
export function dates(days: readonly Day[], withYear: boolean): string {
  const names = new Set(days.map((day) => day.slice(0, 7)));
  const months = [...names].map((month) => days.filter((day) => day.startsWith(month)));
  const parts = months.map((group, index) => {
    const [first = ''] = group;
    const year = first.slice(0, 4);
    const isLastOfYear = months[index + 1]?.[0]?.slice(0, 4) !== year;
    const named = `${enumeration(group.map(numberOf))}\u00A0${monthOf(first)}`;
    return withYear && isLastOfYear ? `${named} ${year}` : named;
  });
  return months.every((group) => group.length === 1) ? enumeration(parts) : parts.join(', ');
}

/** Formats are slow to make: each is made once. */
function formatter(options: Intl.DateTimeFormatOptions): (day: Day) => string {
  const format = new Intl.DateTimeFormat('fr-FR', { ...options, timeZone: 'UTC' });
  return (day) => format.format(Date.parse(day));
}
