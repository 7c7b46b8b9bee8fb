import type { Item } from '@echosciences/aggregate';
import { newestFirst, publishersOf } from '@echosciences/aggregate';
import type { Day } from '@echosciences/calendar';
import { fairShare } from './fair.ts';

/** Publications worth a line. */
export interface News {
  items: Item[];
  /** Whether they are of the week; else the latest there are. */
  areNew: boolean;
}

/** How many stand in when nothing is new. */
const LATEST = 2;

/** What was published from a day on; when nothing was, the latest two. */
export function newsOf(items: readonly Item[], since: Day, most: number): News {
  const newest = [...items].sort(newestFirst);
  const fresh = newest.filter(({ publishedAt }) => publishedAt >= since);
  return fresh.length > 0
    ? { items: fairShare(fresh, publishersOf, most), areNew: true }
    : { items: newest.slice(0, LATEST), areNew: false };
}

/** Announcements that are new or must be answered by a day, the most pressing first. */
export function announcementsOf(
  items: readonly Item[],
  since: Day,
  until: Day,
  most: number,
): News {
  const pressing = items
    .filter((item) => item.publishedAt >= since || deadlineOf(item) <= until)
    .sort((a, b) => (deadlineOf(a) < deadlineOf(b) ? -1 : 1));
  return pressing.length > 0
    ? { items: fairShare(pressing, publishersOf, most), areNew: true }
    : newsOf(items, since, most);
}

/** One without a deadline can wait for ever. */
function deadlineOf(item: Item): Day {
  return ('deadline' in item && item.deadline) || '9999-12-31';
}
