import type { Item } from '@echosciences/aggregate';
import { isEvent, newestFirst } from '@echosciences/aggregate';
import { contentTypeOf, contentTypes, metaOf } from '@echosciences/schemas';
import { dashboardTexts } from '../../texts.ts';
import { kindTerm } from '../kind.ts';
import type { Names } from './by-label.ts';
import type { Cell } from './csv.ts';

export interface AllNames extends Names {
  territoryOf(id: string): string;
}

const { columns: texts, yes, no } = dashboardTexts;

/** Every content on a line of its own, the newest first, to be counted another way in a spreadsheet. */
export function contentRows(
  items: readonly Item[],
  names: AllNames,
): { columns: string[]; rows: Cell[][] } {
  return {
    columns: COLUMNS.map(([title]) => title),
    rows: [...items]
      .sort(newestFirst)
      .map((item) => COLUMNS.map(([, cellOf]) => cellOf(item, names))),
  };
}

type Column = readonly [title: string, cellOf: (item: Item, names: AllNames) => Cell];

const COLUMNS: readonly Column[] = [
  [texts.title, ({ title }) => title],
  [texts.rubrique, ({ type }) => contentTypeOf(type).labels.plural],
  [texts.kind, (item, { labelOf }) => kindLabel(item, labelOf)],
  [texts.territory, ({ territory }, { territoryOf }) => territoryOf(territory)],
  [texts.publishedAt, ({ publishedAt }) => publishedAt],
  [texts.year, ({ publishedAt }) => publishedAt.slice(0, 4)],
  [texts.month, ({ publishedAt }) => publishedAt.slice(0, 7)],
  [texts.updatedAt, ({ updatedAt }) => updatedAt],
  [texts.first, (item) => (isEvent(item) ? item.firstTiming.begin.slice(0, 10) : undefined)],
  [texts.last, (item) => (isEvent(item) ? item.lastTiming.begin.slice(0, 10) : undefined)],
  [texts.sessions, (item) => (isEvent(item) ? item.occurrences.length : undefined)],
  [texts.status, (item) => (isEvent(item) ? optionOf('eventStatus', item) : undefined)],
  [texts.attendance, (item) => (isEvent(item) ? optionOf('eventAttendanceMode', item) : undefined)],
  [texts.place, ({ location }) => location?.name],
  [texts.city, ({ location }) => location?.city],
  [texts.insee, ({ location }) => location?.insee],
  [texts.department, ({ location }) => location?.department],
  [texts.themes, ({ themes }, { labelOf }) => listed(themes.map((id) => labelOf('themes', id)))],
  [
    texts.audiences,
    ({ audiences }, { labelOf }) => listed(audiences.map((id) => labelOf('audiences', id))),
  ],
  [texts.contributors, (item, names) => people(item, item.contributors, names)],
  [texts.organizers, (item, names) => people(item, isEvent(item) ? item.organizers : [], names)],
  [
    texts.isFree,
    (item) => (isEvent(item) && item.price ? (item.price.isFree ? yes : no) : undefined),
  ],
  [texts.source, ({ source }) => source?.provider],
  [texts.address, ({ url }) => url],
];

function kindLabel(item: Item, labelOf: Names['labelOf']): string | undefined {
  const term = kindTerm(item);
  return term && labelOf(term.taxonomy, term.id);
}

/** The label that the CMS has for a choice. */
function optionOf<Field extends 'eventStatus' | 'eventAttendanceMode'>(
  field: Field,
  item: Pick<Item<'event'>, Field>,
): string {
  return metaOf(contentTypes.event.schema.shape[field]).options?.[item[field]] ?? item[field];
}

function people({ territory }: Item, ids: readonly string[], { contributorOf }: Names): string {
  return listed(ids.map((id) => contributorOf(territory, id)));
}

function listed(labels: readonly string[]): string {
  return labels.join(', ');
}
