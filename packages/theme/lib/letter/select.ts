import type { EventItem, Item } from '@echosciences/aggregate';
import { isEvent, isOver, itemKey, publishersOf } from '@echosciences/aggregate';
import type { Day, LocalDateTime } from '@echosciences/calendar';
import { addDays, agendaOf, dayOf, daysBetween, nextSpan } from '@echosciences/calendar';
import { takesPlace } from '../takes-place.ts';
import { fairShare, inTurn } from './fair.ts';
import type { News } from './news.ts';
import { announcementsOf, newsOf } from './news.ts';
import type { WeekDay } from './week-days.ts';
import { weekDays } from './week-days.ts';
import type { Week } from './weeks.ts';

/** What a letter tells, before it is put into words. */
export interface LetterContent {
  /** « À ne pas manquer » */
  pinned: Item[];
  /** The days of the week that have something. */
  days: WeekDay[];
  /** What goes on, the first to end first. */
  ongoing: EventItem[];
  /** How many more go on. */
  moreOngoing: number;
  /** « À vos agendas »: after the week. */
  later: { event: EventItem; day: Day }[];
  articles: News;
  announcements: News;
  /** Dossiers and resources. */
  resources: News;
}

/** What fits: a letter is read in three minutes, and Gmail cuts it at 102 kB. */
const MOST = {
  pinned: 3,
  ongoing: 5,
  later: 5,
  aDay: 2,
  articles: 5,
  announcements: 4,
  resources: 3,
};

/**
 * @param items everything that the site shows, the past included
 * @param chosen what the portal puts forward, in its order, before what the territories pin
 * @param now when the letter is made: what is new is new since a week before
 */
export function selectLetter(
  items: readonly Item[],
  chosen: readonly Item[],
  week: Week,
  now: LocalDateTime,
): LetterContent {
  const start = week.from > dayOf(now) ? `${week.from}T00:00` : now;
  const events = items.filter(isEvent);
  const { ongoing, rows } = agendaOf(events, start, itemKey, week);
  const live = ongoing.filter(takesPlace);
  const shown = new Set<Item>([...rows.map(({ event }) => event), ...ongoing]);
  const forward = notToMiss(items, chosen, week.from, start);
  for (const item of forward) shown.add(item);
  const others = live.filter((event) => !forward.includes(event));
  const current = items.filter((item) => !isOver(item, start) && !forward.includes(item));
  const ofTypes = (...types: Item['type'][]) => current.filter(({ type }) => types.includes(type));
  const since = addDays(dayOf(now), -6);
  return {
    pinned: forward,
    days: weekDays(rows),
    ongoing: fairShare(others, publishersOf, MOST.ongoing),
    moreOngoing: Math.max(0, others.length - MOST.ongoing),
    later: laterOf(events, week, shown),
    articles: newsOf(ofTypes('article'), since, MOST.articles),
    announcements: announcementsOf(
      ofTypes('announcement'),
      since,
      addDays(week.to, 7),
      MOST.announcements,
    ),
    resources: newsOf(ofTypes('dossier', 'resource'), since, MOST.resources),
  };
}

/** Of many pinned for one night, those of several territories, and other nights too. */
function notToMiss(
  items: readonly Item[],
  chosen: readonly Item[],
  from: Day,
  start: LocalDateTime,
): Item[] {
  const isOn = (item: Item) => !isOver(item, start) && (!isEvent(item) || takesPlace(item));
  const first = chosen.filter(isOn).slice(0, MOST.pinned);
  const dated = items
    .filter(isEvent)
    .filter((event) => (event.pinnedUntil ?? '') >= from && isOn(event) && !first.includes(event))
    .map((event) => ({ event, next: nextSpan(event, start)?.start ?? '' }))
    .sort((a, b) => (a.next < b.next ? -1 : 1));
  const nights = Map.groupBy(dated, ({ next }) => dayOf(next));
  const spread = inTurn([...nights.values()]).map(({ event }) => event);
  const pinned = new Set(fairShare(spread, publishersOf, MOST.pinned - first.length));
  return [...first, ...dated.map(({ event }) => event).filter((event) => pinned.has(event))];
}

/** The next events after the week, two a day at most; of more, each week begins with another one. */
function laterOf(events: readonly EventItem[], week: Week, shown: ReadonlySet<Item>) {
  const { rows } = agendaOf(
    events.filter((event) => takesPlace(event) && !shown.has(event)),
    `${addDays(week.to, 1)}T00:00`,
    itemKey,
  );
  const first = new Map(rows.toReversed().map(({ event, day }) => [event, day]));
  const days = Map.groupBy(
    new Set(rows.map(({ event }) => event)),
    (event) => first.get(event) ?? '',
  );
  const turn = Math.floor(daysBetween(MONDAY, week.from) / 7);
  return [...days]
    .flatMap(([day, all]) => {
      const begin = all.length > MOST.aDay ? turn % all.length : 0;
      const turned = [...all.slice(begin), ...all.slice(0, begin)];
      return fairShare(turned, publishersOf, MOST.aDay).map((event) => ({ event, day }));
    })
    .slice(0, MOST.later);
}

/** Any Monday before all letters. */
const MONDAY = '2024-01-01';
