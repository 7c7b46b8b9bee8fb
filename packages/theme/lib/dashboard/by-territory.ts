import type { Item } from '@echosciences/aggregate';
import { byPublisher, isEvent } from '@echosciences/aggregate';
import type { LocalDateTime } from '@echosciences/calendar';
import { dayOf } from '@echosciences/calendar';
import type { SiteLink } from '../../integration/load-config.ts';
import { dashboardTexts } from '../../texts.ts';
import type { FigureTable } from './figure-table.ts';
import { incompleteLines } from './incomplete.ts';
import type { AskedLinks } from './links.ts';
import { recentSince } from './months.ts';
import { upcomingLines } from './upcoming.ts';

const texts = dashboardTexts.territories;

/** What each territory publishes and what waits for its coordination, as the portal sees it. */
export function byTerritory(
  items: readonly Item[],
  territories: readonly Pick<SiteLink, 'id' | 'name' | 'origin' | 'isExternal'>[],
  reports: Readonly<Record<string, AskedLinks>>,
  now: LocalDateTime,
): FigureTable {
  const today = dayOf(now);
  const since = recentSince(today);
  const published = byPublisher(items);
  return {
    name: 'territoires',
    title: texts.title,
    note: texts.intro,
    columns: [
      texts.head,
      texts.upcoming,
      texts.incomplete,
      texts.deadLinks,
      dashboardTexts.lastTwelve,
      dashboardTexts.total,
    ],
    rows: territories.map(({ id, name, origin, isExternal }) => {
      const own = published.get(id) ?? [];
      return {
        label: name,
        // One of another repository may be made by something else.
        ...(!isExternal && { href: `${origin}/tableau-de-bord/` }),
        values: [
          upcomingLines(own.filter(isEvent), now).length,
          incompleteLines(own, now).essential.length,
          reports[id]?.faults.filter(({ state }) => state === 'dead').length,
          own.filter(({ publishedAt }) => publishedAt >= since && publishedAt <= today).length,
          own.length,
        ],
      };
    }),
  };
}
