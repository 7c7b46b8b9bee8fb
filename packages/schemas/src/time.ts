/** Zone of every local date and time in the content. */
export const TIME_ZONE = 'Europe/Paris';

/** How many sessions an event may have at most. */
export const MOST_SESSIONS = 800;
