import config from 'virtual:echosciences/config';
import type { EventItem } from '@echosciences/aggregate';
import { contentTypes, remembered } from '@echosciences/schemas';
import { widgetTexts } from '../../texts.ts';
import type { WidgetData, WidgetEvent } from '../../widget/data.ts';
import { ALL_THEMES, EVERYWHERE } from '../../widget/data.ts';
import { upcomingFacets } from '../agenda/facets.ts';
import { badgesOf } from '../badges.ts';
import { whereOf } from '../facts.ts';
import { labelOf } from '../links.ts';
import { derived } from '../reads.ts';
import { loadSite } from '../site.ts';
import { keyed } from '../static-paths.ts';
import { selectEvents, sessionsOf } from './select-events.ts';

/** What a widget may show: the network or a territory. */
export interface WidgetZone {
  id: string;
  name: string;
  title: string;
  origin: string;
  hue: number;
  /** « Echosciences Bretagne » */
  site: string;
  events: EventItem[];
}

/** The zones by their names in addresses, the network first. */
export async function widgetZones(): Promise<WidgetZone[]> {
  const { upcoming } = await loadSite();
  const byTerritory = (await upcomingFacets()).find(({ facet }) => facet.param === 'territoire');
  const { name: network, hue } = config.network;
  return [
    {
      id: EVERYWHERE,
      name: network,
      title: widgetTexts.title(''),
      origin: config.origin,
      hue,
      site: network,
      events: upcoming,
    },
    ...config.territories.map(({ id, name, inName, origin, hue }) => ({
      id,
      name,
      title: widgetTexts.title(inName),
      origin,
      hue,
      site: `${network} ${name}`,
      events: byTerritory?.lists.find(({ term }) => term.id === id)?.events ?? [],
    })),
  ];
}

export interface WidgetList {
  params: { zone: string; theme: string };
  props: { data: WidgetData };
}

/** Every zone with every theme: one without events has data that says so, and its address stays. */
export async function widgetLists(): Promise<WidgetList[]> {
  // Two routes, two arrays: Astro keeps what it knows of a route's paths on the array that it gets.
  return keyed(await lists());
}

const lists = derived('widget lists', async (): Promise<WidgetList[]> => {
  const themes = [{ id: ALL_THEMES, label: undefined }, ...config.taxonomies.themes];
  return (await widgetZones()).flatMap((zone) =>
    themes.map(({ id: theme, label }) => {
      const items = label
        ? zone.events.filter(({ themes }) => themes.includes(theme))
        : zone.events;
      return {
        params: { zone: zone.id, theme },
        props: {
          data: {
            built: config.now,
            title: label ? `${zone.title}\u00A0: ${label}` : zone.title,
            all: {
              url: agendaOf(zone, label ? theme : '', items),
              label: widgetTexts.all(zone.site),
            },
            hue: zone.hue,
            events: selectEvents(items.map(widgetEvent), config.now),
          },
        },
      };
    }),
  );
});

/** The agenda's page for a theme exists where the site itself publishes an event about it. */
function agendaOf({ id, origin }: WidgetZone, theme: string, items: readonly EventItem[]): string {
  const hasPage = items.some(({ territory }) => id === EVERYWHERE || territory === id);
  return `${origin}/${contentTypes.event.path}/${theme && hasPage ? `themes/${theme}/` : ''}`;
}

const widgetEvent = remembered(
  (item: EventItem): WidgetEvent => ({
    title: item.title,
    url: item.url,
    kind: labelOf('eventFormats', item.format),
    where: whereOf(item),
    badges: badgesOf({ ...item, isFree: item.price?.isFree ?? false }).slice(0, 2),
    isCancelled: item.eventStatus === 'cancelled',
    ...sessionsOf(item, config.now),
  }),
);
