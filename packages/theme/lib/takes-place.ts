import type { EventItem } from '@echosciences/aggregate';

/** Whether one can go at the dates that an event says: it is neither cancelled nor put off. */
export function takesPlace({ eventStatus }: Pick<EventItem, 'eventStatus'>): boolean {
  return eventStatus !== 'cancelled' && eventStatus !== 'postponed';
}
