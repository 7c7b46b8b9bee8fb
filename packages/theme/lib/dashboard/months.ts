import type { Day } from '@echosciences/calendar';

/** `2026-10`, of this month and those before it, the latest first. */
export function monthsUntil(today: Day, count: number): string[] {
  const last = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, index) => {
    const month = last - index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** The first day of « 12 derniers mois », of which this month is the last. */
export function recentSince(today: Day): Day {
  return `${monthsUntil(today, 12).at(-1)}-01`;
}
