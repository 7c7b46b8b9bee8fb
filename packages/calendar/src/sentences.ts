import { WEEKDAYS } from '@echosciences/schemas/weekdays';
import type { Day } from './clock.ts';
import { addDays, daysFrom, weekdayOf } from './day.ts';
import { dates, enumeration, weekdayNameOf } from './names.ts';
import type { Pattern, RegularDays, Slot } from './pattern.ts';
import { expand } from './pattern.ts';
import type { Period } from './period.ts';
import { openingsOn } from './period.ts';
import { clockHour, longDay, periodSentence, sessionSentence } from './wording.ts';

/** « tous les mardis du 6 octobre au 15 décembre 2026, sauf le 10 novembre, 18 h 30 – 20 h » */
export function patternSentence(pattern: Pattern): string {
  const { slots } = pattern;
  if (!('days' in pattern)) return regularSentence(pattern, slots);
  const [day = '', ...others] = pattern.days;
  if (others.length === 0) {
    const [session, ...more] = expand([pattern]);
    return session && more.length === 0
      ? sessionSentence(session)
      : `${longDay(day)}${separator(slots)}${times(slots)}`;
  }
  const isOneWeekday = others.every((other) => weekdayOf(other) === weekdayOf(day));
  const lead = isOneWeekday ? `les ${weekdayNameOf(day)}s` : 'les';
  return `${lead} ${dates(pattern.days, true)}${separator(slots)}${times(slots)}`;
}

/** A period with its openings; without its closed days. */
export function openPeriodSentence(period: Period): string {
  const { from, to, openings = [] } = period;
  if (openings.length === 0) return periodSentence(period);
  const groups = openingGroups(period);
  const [{ weekdays, slots } = { weekdays: [], slots: [] }] = groups;
  if (groups.length === 1) return regularSentence({ from, to, weekdays, except: [] }, slots);
  const each = groups.map((group) => `${someWeekdays(group.weekdays)}, ${times(group.slots)}`);
  return `${periodSentence(period)}, ${each.join('\u202F; ')}`;
}

/** Whether a period is open at the same hours on all its open days. */
export function hasOneTimetable(period: Period): boolean {
  return openingGroups(period).length < 2;
}

/** « le 25 décembre 2026 », « les 25 décembre 2026 et 1er janvier 2027 » */
export function theDates(days: readonly Day[], withYear: boolean): string {
  return `${days.length > 1 ? 'les' : 'le'} ${dates(days, withYear)}`;
}

const NAMES = Object.values(WEEKDAYS);

function regularSentence(days: RegularDays, slots: readonly Slot[]): string {
  const text = regularDays(days);
  return `${text}${text.includes(', ') ? ', ' : separator(slots)}${times(slots)}`;
}

function regularDays({ from, to, weekdays, except }: RegularDays): string {
  const range = periodSentence({ from, to });
  if (from === to) return range;
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const exceptions = except.length > 0 ? [theDates(except, !sameYear)] : [];
  const closed = weekdaysIn(from, to).filter((weekday) => !weekdays.includes(weekday));
  if (closed.length <= 1 && weekdays.length > 2) {
    const but = [...closed.map(theWeekday), ...exceptions];
    return `${range}, tous les jours${but.length > 0 ? ` sauf ${enumeration(but)}` : ''}`;
  }
  if (!isRun(weekdays) && addDays(from, 7) > to) {
    const open = [...daysFrom(from, to)].filter(
      (day) => weekdays.includes(weekdayOf(day)) && !except.includes(day),
    );
    const [only = from] = open;
    return open.length > 1 ? theDates(open, true) : periodSentence({ from: only, to: only });
  }
  const days = isRun(weekdays)
    ? `${range}, ${someWeekdays(weekdays)}`
    : `tous les ${enumeration(weekdays.map((weekday) => `${nameOf(weekday)}s`))} ${range}`;
  return [days, ...exceptions.map((some) => `sauf ${some}`)].join(', ');
}

function openingGroups({ from, to, openings = [] }: Period) {
  const groups = new Map<string, { weekdays: number[]; slots: Slot[] }>();
  for (const weekday of weekdaysIn(from, to)) {
    const slots = openingsOn(openings, weekday).map(({ opens, closes }) => ({
      opens,
      closes,
      nights: 0,
    }));
    if (slots.length === 0) continue;
    const key = JSON.stringify(slots);
    const group = groups.get(key) ?? { weekdays: [], slots };
    groups.set(key, { slots, weekdays: [...group.weekdays, weekday] });
  }
  return [...groups.values()];
}

/** « du mardi au vendredi », « le lundi et le jeudi » */
function someWeekdays(weekdays: readonly number[]): string {
  const [first = 1, last = 1] = [weekdays[0], weekdays.at(-1)];
  return isRun(weekdays)
    ? `du ${nameOf(first)} au ${nameOf(last)}`
    : enumeration(weekdays.map(theWeekday));
}

function isRun(weekdays: readonly number[]): boolean {
  const [first = 1, last = 1] = [weekdays[0], weekdays.at(-1)];
  return weekdays.length > 2 && last - first === weekdays.length - 1;
}

function weekdaysIn(from: Day, to: Day): number[] {
  const sixLater = addDays(from, 6);
  return [...daysFrom(from, sixLater < to ? sixLater : to)].map(weekdayOf).sort();
}

function theWeekday(weekday: number): string {
  return `le ${nameOf(weekday)}`;
}

function nameOf(weekday: number): string {
  return NAMES[weekday - 1] ?? '';
}

/** « 18 h 30 – 20 h » stands after a comma, « à 18 h 30 » does not. */
function separator([first]: readonly Slot[]): string {
  return first?.closes || first?.opens === '00:00' ? ', ' : ' ';
}

function times(slots: readonly Slot[]): string {
  return enumeration(slots.map(slotText));
}

/** A slot without an end is taken to last until the end of its day. */
function isAllDay(closes: string | undefined, nights: number): boolean {
  return closes === undefined || closes === '24:00' || (closes === '00:00' && nights === 1);
}

function slotText({ opens, closes, nights }: Slot): string {
  if (opens === '00:00' && isAllDay(closes, nights)) return 'toute la journée';
  if (!closes) return `à ${clockHour(opens)}`;
  const hours = `${clockHour(opens)}\u00A0– ${clockHour(closes)}`;
  return nights > 0 && closes >= opens ? `${hours} le lendemain` : hours;
}
