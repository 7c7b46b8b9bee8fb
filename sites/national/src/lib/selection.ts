import config from 'virtual:echosciences/config';
import type { Item } from '@echosciences/aggregate';
import { byPublisher, isEvent } from '@echosciences/aggregate';
import { dayOf, nextSpan } from '@echosciences/calendar';
import { nationalPins, pinnedEvents } from '@echosciences/theme/lib/pinned.ts';
import { isOverNow } from '@echosciences/theme/lib/site.ts';

/** What the portal puts forward: the national coordination's choice, then what the territories pin. */
export function notToMiss(all: readonly Item[], upcoming: readonly Item[], count: number): Item[] {
  const today = dayOf(config.now);
  const chosen = nationalPins(all)
    .filter(({ item, until }) => until >= today && !isOverNow(item))
    .map(({ item }) => item);
  const others = spreadOverDays(pinnedEvents(upcoming), 1);
  return [...new Set([...chosen, ...others])].slice(0, count);
}

/** Items of each territory in turn, in the order given, so that the small ones are seen as much as the large. */
export function inTurn(items: readonly Item[], count: number): Item[] {
  const turns = new Map<Item, number>();
  for (const group of byPublisher(items).values()) {
    for (const [turn, item] of group.entries()) {
      turns.set(item, Math.min(turn, turns.get(item) ?? turn));
    }
  }
  return [...items].sort((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0)).slice(0, count);
}

/** Events in their order, `perDay` at most for each day: what happens everywhere on one night leaves room for the rest. */
export function spreadOverDays(events: readonly Item[], perDay: number): Item[] {
  const taken = new Map<string, number>();
  return events.filter((item) => {
    const start = isEvent(item) ? nextSpan(item, config.now)?.start : undefined;
    const day = dayOf(start ?? item.publishedAt);
    const count = (taken.get(day) ?? 0) + 1;
    taken.set(day, count);
    return count <= perDay;
  });
}
