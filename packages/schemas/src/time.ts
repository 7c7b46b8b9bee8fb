/** Zone of every local date and time in the content. */
export const TIME_ZONE = 'Europe/Paris';

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

/** How many sessions an event may have at most. */
export const MOST_SESSIONS = 800;
