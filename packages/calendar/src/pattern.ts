import type { Day } from './clock.ts';
import { dayOf } from './clock.ts';
import { addDays, daysBetween, daysFrom, weekdayOf } from './day.ts';
import { compare } from './order.ts';
import { regularities } from './regularity.ts';
import type { Session } from './schedule.ts';
import { byStart } from './schedule.ts';

/** A time of the day, without an end when none is known. */
export interface Slot {
  opens: string;
  closes?: string;
  /** How many midnights lie between the two. */
  nights: number;
}

/** Several days with the same times. */
export type Pattern = { slots: readonly Slot[] } & (DatedDays | RegularDays);

/** Days named one by one. */
export interface DatedDays {
  days: readonly Day[];
}

/** The same weekdays, from 1, Monday, to 7, from a day to another, except some days. */
export interface RegularDays {
  from: Day;
  to: Day;
  weekdays: readonly number[];
  except: readonly Day[];
}

/** What a person would say of many sessions: few patterns, by first day, that hold every one of them. */
export function collapse(occurrences: readonly Session[]): Pattern[] {
  const groups = new Map<string, { slots: Slot[]; days: Day[] }>();
  for (const [day, slots] of slotsByDay(occurrences)) {
    const key = JSON.stringify(slots);
    const group = groups.get(key);
    if (group) group.days.push(day);
    else groups.set(key, { slots, days: [day] });
  }
  return [...groups.values()]
    .flatMap(({ slots, days }) => {
      const { regular, dates } = regularities(days);
      const patterns: Pattern[] = regular.map((some) => ({ ...some, slots }));
      return dates.length > 0 ? [...patterns, { days: dates, slots }] : patterns;
    })
    .sort((a, b) => compare(firstDay(a), firstDay(b)));
}

/** Every session that patterns stand for, earliest first. */
export function expand(patterns: readonly Pattern[]): Session[] {
  return patterns
    .flatMap((pattern) => daysOf(pattern).flatMap((day) => pattern.slots.map(sessionOn(day))))
    .sort(byStart);
}

function slotsByDay(occurrences: readonly Session[]): Map<Day, Slot[]> {
  const days = new Map<Day, Slot[]>();
  for (const { start, end } of [...occurrences].sort(byStart)) {
    const day = dayOf(start);
    const slot: Slot = { opens: start.slice(11), nights: end ? daysBetween(day, dayOf(end)) : 0 };
    if (end) slot.closes = end.slice(11);
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return days;
}

function daysOf(pattern: Pattern): readonly Day[] {
  if ('days' in pattern) return pattern.days;
  const { from, to, weekdays, except } = pattern;
  return [...daysFrom(from, to)].filter(
    (day) => weekdays.includes(weekdayOf(day)) && !except.includes(day),
  );
}

function sessionOn(day: Day) {
  return ({ opens, closes, nights }: Slot): Session => {
    const start = `${day}T${opens}`;
    return closes ? { start, end: `${addDays(day, nights)}T${closes}` } : { start };
  };
}

function firstDay(pattern: Pattern): Day {
  return 'days' in pattern ? (pattern.days[0] ?? '') : pattern.from;
}
