import type { EventItem } from '@echosciences/aggregate';
import { itemKey } from '@echosciences/aggregate';
import { HANDICAPS } from '@echosciences/schemas';
import { whereOf } from '../facts.ts';
import { hrefOf, labelOf, publisherNames } from '../links.ts';
import type { FilterFacts } from './compact.ts';
import type { Facet } from './facets.ts';
import type { RowFacts } from './row.ts';

/** What the agenda's lines say of an item. */
export function rowFactsOf(item: EventItem): RowFacts {
  return {
    key: itemKey(item),
    occurrences: item.occurrences,
    period: item.period,
    title: item.title,
    href: hrefOf(item),
    kind: labelOf('eventFormats', item.format),
    where: whereOf(item),
    territory: publisherNames(item).join(', ') || undefined,
    eventStatus: item.eventStatus,
    eventAttendanceMode: item.eventAttendanceMode,
    isFree: item.price?.isFree ?? false,
    age: item.age,
  };
}

/** The same, with all that filters ask. */
export function filterFactsOf(item: EventItem, facets: readonly Facet[]): FilterFacts {
  const { location, accessibility } = item;
  return {
    ...rowFactsOf(item),
    terms: Object.fromEntries(
      facets.map((facet) => [facet.param, facet.termsOf(item).map(({ id }) => id)]),
    ),
    accessible: Object.keys(HANDICAPS).filter(
      (code) => accessibility?.[code as keyof typeof HANDICAPS],
    ),
    position:
      location?.latitude !== undefined && location.longitude !== undefined
        ? { lat: location.latitude, lon: location.longitude }
        : undefined,
  };
}
