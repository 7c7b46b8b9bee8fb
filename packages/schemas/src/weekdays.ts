/** The days of the week in their order, with their French names. */
export const WEEKDAYS = {
  monday: 'lundi',
  tuesday: 'mardi',
  wednesday: 'mercredi',
  thursday: 'jeudi',
  friday: 'vendredi',
  saturday: 'samedi',
  sunday: 'dimanche',
} as const;

export type Weekday = keyof typeof WEEKDAYS;

export const WEEK = Object.keys(WEEKDAYS) as readonly Weekday[];

/** The weekday of `2026-10-02`: JavaScript reads a date without a time as midnight, UTC. */
export function weekdayName(day: string): Weekday {
  return WEEK[(new Date(day).getUTCDay() + 6) % 7] as Weekday;
}
