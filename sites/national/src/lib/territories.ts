import config from 'virtual:echosciences/config';
import type { Item } from '@echosciences/aggregate';
import { isEvent, newestFirst } from '@echosciences/aggregate';
import { dayOf, nextSpan } from '@echosciences/calendar';
import { contentTypes } from '@echosciences/schemas';
import { loadSite } from '@echosciences/theme/lib/site.ts';

export type Territory = (typeof config.territories)[number];

/** What one territory publishes, as its page and the lists show it. */
export interface TerritoryOverview extends Territory {
  coordination: Item[];
  events: Item[];
  articles: Item[];
  places: Item[];
  /** Whether its export was found: without it, the portal says so. */
  isAvailable: boolean;
}

export async function territoryOverviews(): Promise<TerritoryOverview[]> {
  const { all, list } = await loadSite();
  const upcoming = list(contentTypes.event).current;
  return config.territories.map((territory) => {
    const own = all.filter((item) => item.territory === territory.id);
    const ofType = (type: string) => own.filter((item) => item.type === type);
    return {
      ...territory,
      coordination: territory.coordinators.flatMap(
        (id) => ofType('contributor').find((item) => item.id === id) ?? [],
      ),
      events: upcoming.filter((item) => item.territory === territory.id),
      articles: ofType('article').sort(newestFirst),
      places: ofType('place'),
      isAvailable: own.length > 0,
    };
  });
}

/** The newest article of each territory in turn, so that the small ones are seen as much as the large. */
export function inTurn(overviews: readonly TerritoryOverview[], count: number): Item[] {
  const rounds = Math.max(0, ...overviews.map(({ articles }) => articles.length));
  const turns = Array.from({ length: rounds }, (_, round) =>
    overviews.flatMap(({ articles }) => articles[round] ?? []).sort(newestFirst),
  );
  return turns.flat().slice(0, count);
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
