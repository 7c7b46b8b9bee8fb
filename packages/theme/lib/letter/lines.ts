import type { EventItem, Item } from '@echosciences/aggregate';
import { isEvent } from '@echosciences/aggregate';
import type { Day, Span } from '@echosciences/calendar';
import {
  addDays,
  dayOf,
  dayParts,
  daysBetween,
  enumeration,
  fullDate,
  hour,
  lastDayOf,
  lastEnd,
  longDay,
  untilSentence,
} from '@echosciences/calendar';
import { texts as common, letterTexts as texts } from '../../texts.ts';
import { timeOf } from '../agenda/row.ts';
import { badgesOf } from '../badges.ts';
import { capitalise, whereOf } from '../facts.ts';
import { withoutMergeTags } from './merge-tags.ts';
import type { Leaf, LetterSite, Line } from './view.ts';
import type { Happening } from './week-days.ts';

/** @param today its year goes without saying */
export function leafOf(day: Day, today: Day): Leaf {
  const { weekday, day: number, month, year } = dayParts(day);
  return {
    weekday,
    number,
    month: today.startsWith(year) ? month : `${month}\u00A0${year}`,
    name: capitalise(longDay(day)),
  };
}

/** An item without its time. */
export function lineOf(item: Item, site: LetterSite, withSummary = false): Line {
  const place = [whereOf(item), ...site.territoriesOf(item)].filter(Boolean);
  const meta = [site.kindOf(item), ...new Set(place)];
  return {
    title: withoutMergeTags(item.title),
    url: item.url,
    meta: withoutMergeTags(meta.filter(Boolean).join('\u00A0· ')) || undefined,
    badges: isEvent(item) ? badgesOf({ ...item, isFree: item.price?.isFree ?? false }) : [],
    summary: withSummary ? withoutMergeTags(item.summary) : undefined,
    isCancelled: isEvent(item) && item.eventStatus === 'cancelled',
  };
}

/** An event of the week, with all its dates of the week. */
export function happeningLine({ event, day, spans }: Happening, to: Day, site: LetterSite): Line {
  const times = (some: readonly Span[], on: Day) =>
    enumeration(some.map((span) => timeSentence(event, span, on, some.length > 1)));
  const days = [...Map.groupBy(spans, ({ start }) => (dayOf(start) > day ? dayOf(start) : day))];
  const [[, first] = ['', []], ...others] = days;
  const hours = times(first, day);
  const also = others.map(([other, some]) =>
    times(some, other) === hours ? shortDay(other) : `${shortDay(other)} (${times(some, other)})`,
  );
  const when = [
    capitalise(hours),
    ...(also.length > 0 ? [`${texts.alsoOn} ${enumeration(also)}`] : []),
    ...(lastDayOf(lastEnd(event)) > to && !isOneSpan(event, spans) ? [texts.otherDates] : []),
  ];
  return { ...lineOf(event, site), when: when.join('\u202F; ') };
}

/** What goes on, until when; the last week to go is said. */
export function ongoingLine(event: EventItem, to: Day, site: LetterSite): Line {
  const line = lineOf(event, site);
  const isEnding = lastDayOf(lastEnd(event)) <= addDays(to, 1);
  return {
    ...line,
    when: capitalise(untilSentence(event)),
    badges: isEnding ? [texts.lastDays, ...line.badges] : line.badges,
  };
}

/** A publication; an announcement with its deadline. */
export function newsLine(item: Item, site: LetterSite): Line {
  const deadline = 'deadline' in item ? item.deadline : undefined;
  return { ...lineOf(item, site, true), when: deadline && texts.deadline(fullDate(deadline)) };
}

/** The session may end after the week, without another one coming. */
function isOneSpan({ occurrences, period }: EventItem, spans: readonly Span[]): boolean {
  return !period && spans.length === occurrences.length;
}

/** @param isOneOfSeveral that day: « à 9 h et à 10 h » rather than two « à partir de » */
function timeSentence(event: EventItem, span: Span, day: Day, isOneOfSeveral: boolean): string {
  const last = lastDayOf(span.end);
  if (daysBetween(dayOf(span.start), last) > 1) return `jusqu’au ${longDay(last)}`;
  if (isOneOfSeveral && span.end.endsWith('T24:00')) return `à ${hour(span.start)}`;
  const time = timeOf(event, span, day);
  return time === common.hoursOnPage ? texts.hoursOnSite : time;
}

/** « sam. 28 nov. » */
function shortDay(day: Day): string {
  const { weekday, day: number, month } = dayParts(day);
  return `${weekday} ${number === '1' ? '1er' : number}\u00A0${month}`;
}
