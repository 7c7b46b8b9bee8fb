import config from 'virtual:echosciences/config';
import type { Item } from '@echosciences/aggregate';
import { isEvent } from '@echosciences/aggregate';
import type { Day } from '@echosciences/calendar';
import { dayOf } from '@echosciences/calendar';
import { readReference } from '@echosciences/schemas';

/** « À ne pas manquer »: the events pinned until today or later, in the order given. */
export function pinnedEvents(items: readonly Item[]): Item[] {
  return items.filter(
    (item) =>
      isEvent(item) && item.pinnedUntil !== undefined && item.pinnedUntil >= dayOf(config.now),
  );
}

/** What the national coordination puts forward, in its order, and the last day of each. */
export function nationalPins(all: readonly Item[]): { item: Item; until: Day }[] {
  return config.pins.flatMap(({ entry, until }) => {
    const { territory, type, slug } = readReference(entry);
    const item = all.find(
      (one) => one.territory === territory && one.type === type?.key && one.id === slug,
    );
    return item ? [{ item, until }] : [];
  });
}
