import type { EventItem, Item } from '@echosciences/aggregate';
import { graphOf, isEvent, isOver, listOf } from '@echosciences/aggregate';
import type { ContentType } from '@echosciences/schemas';
import { contentTypeOf, remembered } from '@echosciences/schemas';
import { withOwnImage } from './images/social.ts';

/** What pages ask of a site's items, wherever those were read from. */
export interface SiteViews {
  /** The site's own items: they have pages here. */
  own: Item[];
  /** What lists show: the own items and, on the portal, those of the territories. */
  all: Item[];
  /** Every event that lists show, over or not, in the order of `all`. */
  events: EventItem[];
  /** Every event that has not ended, the next first. */
  upcoming: EventItem[];
  graph: ReturnType<typeof graphOf>;
  list(type: ContentType): { current: Item[]; past: Item[] };
  /** Lists of the site have entries of this type, current or not. */
  hasAny(type: ContentType): boolean;
  /** Another page of the site has the same title. */
  hasNamesake(item: Item): boolean;
  /** An image is drawn of it, to be shown where its page is shared. */
  hasOwnImage(item: Item): boolean;
  /** The pages that every footer links to. */
  footerPages: Item[];
}

/** @param now wall-clock time */
export function viewsOf(own: Item[], all: Item[], now: string): SiteViews {
  const list = remembered((type: ContentType) => listOf(type, all, now));
  let paths: Map<string, Set<string>> | undefined;
  let drawn: ReadonlySet<Item> | undefined;
  return {
    own,
    all,
    events: all.filter(isEvent),
    upcoming: list(contentTypeOf('event')).current.filter(isEvent),
    graph: graphOf(own),
    list,
    hasAny: (type) => {
      const { current, past } = list(type);
      return current.length + past.length > 0;
    },
    hasNamesake: ({ title, path }) => {
      paths ??= pathsByTitle(own);
      const same = paths.get(title);
      return same !== undefined && (same.size > 1 || !same.has(path));
    },
    hasOwnImage: (item) => {
      drawn ??= new Set(withOwnImage(own, now));
      return drawn.has(item);
    },
    footerPages: own.filter((item) => item.type === 'page' && item.inFooter && !isOver(item, now)),
  };
}

function pathsByTitle(items: readonly Item[]): Map<string, Set<string>> {
  const paths = new Map<string, Set<string>>();
  for (const { title, path } of items) paths.set(title, (paths.get(title) ?? new Set()).add(path));
  return paths;
}
