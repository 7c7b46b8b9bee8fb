import config from 'virtual:echosciences/config';
import type { EventItem } from '@echosciences/aggregate';
import { publishersOf } from '@echosciences/aggregate';
import { departmentName } from '@echosciences/atlas';
import { contentTypes } from '@echosciences/schemas';
import { texts } from '../../texts.ts';
import { labelOf, territoryName } from '../links.ts';
import { derived } from '../reads.ts';
import type { Site } from '../site.ts';
import { loadSite } from '../site.ts';
import { communeSlug } from './slug.ts';

export interface Term {
  id: string;
  label: string;
}

export interface TermList {
  term: Term;
  events: EventItem[];
}

/** A way to sort events into lists: each of its terms has a page, feeds, and an option in the filters. */
export interface Facet {
  /** Segment of its pages: `/agenda/<folder>/<term>/`. */
  folder: string;
  /** Its name in the address of a filtered agenda: `?theme=climat`. */
  param: string;
  label: string;
  /** Its pages are crossed with the periods: `/agenda/themes/climat/ce-week-end/`. */
  crossed: boolean;
  /** Offered in the filter form; the others have pages only. */
  inForm: boolean;
  termsOf(item: EventItem): Term[];
}

/**
 * Every facet of the site's agenda. Slugs are unique in a territory, so the portal has no lists by
 * community or place; nor by commune, of which it has thousands: there the reader types its name.
 */
export function facetsOf({ graph }: Pick<Site, 'graph'>): Facet[] {
  const term =
    (taxonomy: Parameters<typeof labelOf>[0]) =>
    (id: string): Term => ({ id, label: labelOf(taxonomy, id) });
  const titled = (type: string, id: string): Term[] => {
    const item = graph.find(type, id);
    return item ? [{ id, label: item.title }] : [];
  };
  const common: Facet[] = [
    {
      folder: 'themes',
      param: 'theme',
      label: texts.theme,
      crossed: true,
      inForm: true,
      termsOf: ({ themes }) => themes.map(term('themes')),
    },
    {
      folder: 'publics',
      param: 'public',
      label: texts.audience,
      crossed: true,
      inForm: true,
      termsOf: ({ audiences }) => audiences.map(term('audiences')),
    },
    {
      folder: 'formats',
      param: 'format',
      label: texts.format,
      crossed: true,
      inForm: true,
      termsOf: ({ format }) => [term('eventFormats')(format)],
    },
    {
      folder: 'departements',
      param: 'departement',
      label: texts.department,
      crossed: false,
      inForm: true,
      termsOf: ({ location }) =>
        location?.department
          ? [{ id: location.department.toLowerCase(), label: departmentName(location.department) }]
          : [],
    },
  ];
  const local: Facet[] = [
    {
      folder: 'communes',
      param: 'commune',
      label: texts.commune,
      crossed: false,
      inForm: true,
      termsOf: ({ location }) =>
        location ? [{ id: communeSlug(location), label: location.city }] : [],
    },
    {
      folder: contentTypes.place.folder,
      param: 'lieu',
      label: texts.place,
      crossed: false,
      inForm: false,
      termsOf: ({ location }) => (location?.place ? titled('place', location.place) : []),
    },
    {
      folder: contentTypes.community.folder,
      param: 'communaute',
      label: texts.community,
      crossed: false,
      inForm: false,
      termsOf: ({ communities }) => communities.flatMap((id) => titled('community', id)),
    },
  ];
  const national: Facet[] = [
    {
      folder: 'territoires',
      param: 'territoire',
      label: texts.coverage,
      crossed: false,
      inForm: true,
      termsOf: (item) => publishersOf(item).map((id) => ({ id, label: territoryName(id) })),
    },
  ];
  return config.isNational ? [...national, ...common] : [...common, ...local];
}

/** Every facet with its terms among the events to come: what pages offer to browse and to filter by. */
export const upcomingFacets = derived('upcoming facets', async () => {
  const site = await loadSite();
  return facetsOf(site).map((facet) => ({ facet, lists: termLists(facet, site.upcoming) }));
});

/** The terms of a facet among some events, with the events of each; in alphabetical order. */
export function termLists(facet: Facet, events: readonly EventItem[]): TermList[] {
  const lists = new Map<string, TermList>();
  for (const event of events) {
    for (const term of facet.termsOf(event)) {
      const list = lists.get(term.id) ?? { term, events: [] };
      list.events.push(event);
      lists.set(term.id, list);
    }
  }
  return [...lists.values()].sort((a, b) => collator.compare(a.term.label, b.term.label));
}

const collator = new Intl.Collator('fr');
