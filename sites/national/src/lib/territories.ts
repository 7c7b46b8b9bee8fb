import config from 'virtual:echosciences/config';
import type { Item } from '@echosciences/aggregate';
import { byPublisher, newestFirst } from '@echosciences/aggregate';
import { contentTypes } from '@echosciences/schemas';
import { derived } from '@echosciences/theme/lib/reads.ts';
import { loadSite } from '@echosciences/theme/lib/site.ts';

export type Territory = (typeof config.territories)[number];

/** What one territory publishes, as its page and the lists show it. */
export interface TerritoryOverview extends Territory {
  coordination: Item<'contributor'>[];
  events: Item[];
  articles: Item[];
  places: Item[];
  structures: Item[];
  /** Whether the portal has its latest export, its last good one, or none. */
  state: 'fresh' | 'former' | 'out';
}

/** Every territory of the network, in the order of its name. */
export const territoryOverviews = derived('territory overviews', read);

async function read(): Promise<TerritoryOverview[]> {
  const { all, list, faulty } = await loadSite();
  const upcoming = byPublisher(list(contentTypes.event).current);
  const items = byPublisher(all);
  return config.territories.map((territory) => {
    const own = items.get(territory.id) ?? [];
    const contributors = own.filter((item) => item.type === 'contributor');
    const fault = faulty.find((one) => one.territory === territory.id);
    return {
      ...territory,
      coordination: territory.coordinators.flatMap(
        (id) => contributors.find((item) => item.id === id) ?? [],
      ),
      events: upcoming.get(territory.id) ?? [],
      articles: own.filter(({ type }) => type === 'article').sort(newestFirst),
      places: own.filter(({ type }) => type === 'place'),
      structures: contributors.filter(({ contributorType }) => contributorType === 'organization'),
      state: !fault ? 'fresh' : fault.isOut ? 'out' : 'former',
    };
  });
}
