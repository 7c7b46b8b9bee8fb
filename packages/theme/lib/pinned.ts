import config from 'virtual:echosciences/config';
import type { Item } from '@echosciences/aggregate';
import { isEvent } from '@echosciences/aggregate';
import { dayOf } from '@echosciences/calendar';

/** « À ne pas manquer »: the events pinned until today or later, in the order given. */
export function pinnedEvents(items: readonly Item[]): Item[] {
  return items.filter(
    (item) =>
      isEvent(item) && item.pinnedUntil !== undefined && item.pinnedUntil >= dayOf(config.now),
  );
}
