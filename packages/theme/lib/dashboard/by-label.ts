import type { Item } from '@echosciences/aggregate';
import { isEvent } from '@echosciences/aggregate';
import type { Day } from '@echosciences/calendar';
import type { ContentTypeKey, TaxonomyKey } from '@echosciences/schemas';
import { contentTypeOf } from '@echosciences/schemas';
import { dashboardTexts as texts } from '../../texts.ts';
import type { FigureTable } from './figure-table.ts';
import { recentSince } from './months.ts';

/** French names of what items name by their ids. */
export interface Names {
  /** Of a term of a vocabulary. */
  labelOf(taxonomy: TaxonomyKey, id: string): string;
  /** Of a contributor of a territory. */
  contributorOf(territory: string, id: string): string;
}

const SHOWN = 15;

/** Contents by rubrique, theme, commune, contributor, audience and format: over twelve months, and in all. */
export function byLabel(items: readonly Item[], names: Names, today: Day): FigureTable[] {
  return DIMENSIONS.map(({ name, of, labelsOf, ...wording }) => {
    const own = items.filter(({ type }) => of === 'all' || of.includes(type));
    const { head, none } = { none: '', ...wording };
    return {
      name,
      ...wording,
      columns: [head, texts.lastTwelve, texts.total],
      rows: rowsOf(own, (item) => [...new Set(labelsOf(item, names))], none, today),
      shown: SHOWN,
    };
  });
}

interface Dimension {
  name: string;
  title: string;
  head: string;
  none?: string;
  note?: string;
  of: 'all' | readonly ContentTypeKey[];
  labelsOf(item: Item, names: Names): string[];
}

const SIGNED = ['event', 'article', 'announcement', 'resource', 'dossier', 'project'] as const;

const DIMENSIONS: readonly Dimension[] = [
  {
    name: 'rubriques',
    ...texts.byRubrique,
    of: 'all',
    labelsOf: ({ type }) => [contentTypeOf(type).labels.plural],
  },
  {
    name: 'themes',
    ...texts.byTheme,
    of: [...SIGNED, 'place'],
    labelsOf: ({ themes }, { labelOf }) => themes.map((id) => labelOf('themes', id)),
  },
  {
    name: 'communes',
    ...texts.byCommune,
    of: ['event', 'place'],
    labelsOf: ({ location }) => (location ? [communeOf(location)] : []),
  },
  {
    name: 'contributeurs',
    ...texts.byContributor,
    of: SIGNED,
    labelsOf: (item, { contributorOf }) =>
      peopleOf(item).map((id) => contributorOf(item.territory, id)),
  },
  {
    name: 'publics',
    ...texts.byAudience,
    of: ['event', 'resource'],
    labelsOf: ({ audiences }, { labelOf }) => audiences.map((id) => labelOf('audiences', id)),
  },
  {
    name: 'formats',
    ...texts.byFormat,
    of: ['event'],
    labelsOf: (item, { labelOf }) => (isEvent(item) ? [labelOf('eventFormats', item.format)] : []),
  },
];

/** « Voiron (38) » */
function communeOf({ city, department }: NonNullable<Item['location']>): string {
  return department ? `${city} (${department})` : city;
}

/** Who proposes a content, and who organises it. */
function peopleOf(item: Item): string[] {
  return [...item.contributors, ...(isEvent(item) ? item.organizers : [])];
}

const collator = new Intl.Collator('fr');

/** The most frequent first; what has no label at the end. */
function rowsOf(
  items: readonly Item[],
  labelsOf: (item: Item) => string[],
  none: string,
  today: Day,
) {
  const since = recentSince(today);
  const counts = new Map<string, [recent: number, total: number]>();
  for (const item of items) {
    const labels = labelsOf(item);
    const added = item.publishedAt >= since && item.publishedAt <= today ? 1 : 0;
    for (const label of labels.length > 0 ? labels : [none]) {
      const count = counts.get(label);
      if (count) {
        count[0] += added;
        count[1] += 1;
      } else {
        counts.set(label, [added, 1]);
      }
    }
  }
  return [...counts]
    .map(([label, values]) => ({ label, values }))
    .sort(
      (a, b) =>
        Number(a.label === none) - Number(b.label === none) ||
        b.values[1] - a.values[1] ||
        collator.compare(a.label, b.label),
    );
}
