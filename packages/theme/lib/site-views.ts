import type { EventItem, Item } from '@echosciences/aggregate';
import { graphOf, isEvent, listOf } from '@echosciences/aggregate';
import type { ContentType } from '@echosciences/schemas';
import { contentTypes } from '@echosciences/schemas';

/** What pages ask of a site's items, wherever those were read from. */
export interface SiteViews {
  /** The site's own items: they have pages here. */
  own: Item[];
  /** What lists show: the own items and, on the portal, those of the territories. */
  all: Item[];
  /** Every event that has not ended, the next first. */
  upcoming: EventItem[];
  graph: ReturnType<typeof graphOf>;
  list(type: ContentType): { current: Item[]; past: Item[] };
}

/** @param now wall-clock time */
export function viewsOf(own: Item[], all: Item[], now: string): SiteViews {
  const lists = new Map<string, ReturnType<typeof listOf>>();
  const list = (type: ContentType) => {
    const known = lists.get(type.key) ?? listOf(type, all, now);
    lists.set(type.key, known);
    return known;
  };
  return {
    own,
    all,
    upcoming: list(contentTypes.event as unknown as ContentType).current.filter(isEvent),
    graph: graphOf(own),
    list,
  };
}
