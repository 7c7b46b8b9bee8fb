import type { Day, LocalDateTime } from './clock.ts';
import { dayOf } from './clock.ts';
import { addDays } from './day.ts';
import { monthOf, numberOf, shortMonthOf, shortWeekdayOf, weekdayNameOf } from './names.ts';
import type { Session, Span } from './schedule.ts';
import { isOfWholeDays, isWithinADay, lastDayOf, spanOf } from './schedule.ts';

/** « dimanche 13 décembre 2026 » */
export function longDay(day: Day): string {
  return `${weekdayNameOf(day)} ${fullDate(day)}`;
}

/** « 13 décembre 2026 » */
export function fullDate(day: Day): string {
  return `${shortDate(day)} ${day.slice(0, 4)}`;
}

/** « octobre 2026 », of `2026-10` */
export function monthName(month: string): string {
  return `${monthOf(`${month}-01`)} ${month.slice(0, 4)}`;
}

/** The parts of a calendar leaf: « dim. », « 13 », « déc. », « 2026 ». */
export function dayParts(day: Day) {
  return {
    weekday: shortWeekdayOf(day),
    day: String(Number(day.slice(8, 10))),
    month: shortMonthOf(day),
    year: day.slice(0, 4),
  };
}

/** « Demain, jeudi 26 novembre »; the year when it is not today's. */
export function dayHeading(day: Day, today: Day): string {
  const date = day.slice(0, 4) === today.slice(0, 4) ? shortDate(day) : fullDate(day);
  const name = `${weekdayNameOf(day)} ${date}`;
  if (day === today) return `Aujourd’hui, ${name}`;
  if (day === addDays(today, 1)) return `Demain, ${name}`;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** « 18 h 30 », « 18 h », « minuit » */
export function hour(time: LocalDateTime): string {
  return clockHour(time.slice(11, 16));
}

/** The same, of `18:30`. */
export function clockHour(clock: string): string {
  const [hours = '', minutes = ''] = clock.split(':');
  if (minutes === '00' && Number(hours) % 24 === 0) return 'minuit';
  return `${Number(hours)}\u00A0h${minutes === '00' ? '' : `\u00A0${minutes}`}`;
}

/**
 * « 18 h 30 – 20 h », « toute la journée », « à partir de 18 h 30 » when no end is known; « à partir de
 * 9 h, jusqu’au 29 mars 2026 » of what lasts several days.
 * @param day under whose name the hours stand: of what began before, « jusqu’à 6 h »
 */
export function hoursOf(span: Span, day = dayOf(span.start)): string {
  const { start, end } = span;
  const last = lastDayOf(end);
  const until = `jusqu’au ${fullDate(last)}`;
  const isAllDay = isOfWholeDays(span);
  if (last > day && !isWithinADay(span)) {
    const isBegun = dayOf(start) < day || isAllDay;
    return isBegun ? until : `à partir de ${hour(start)}, ${until}`;
  }
  if (isAllDay) return 'toute la journée';
  if (dayOf(start) < day) return `jusqu’à ${hour(end)}`;
  return end.endsWith('T24:00')
    ? `à partir de ${hour(start)}`
    : `${hour(start)}\u00A0– ${hour(end)}`;
}

/** « dimanche 13 décembre 2026, 18 h 30 – 20 h », « dimanche 13 décembre 2026, toute la journée » */
export function sessionSentence(session: Session): string {
  const { start, end } = session;
  const span = spanOf(session);
  const [from, to] = [dayOf(start), lastDayOf(span.end)];
  if (isOfWholeDays(span)) {
    return from === to
      ? `${longDay(from)}, toute la journée`
      : `du ${longDay(from)} au ${longDay(to)}`;
  }
  if (!end) return `${longDay(from)} à ${hour(start)}`;
  return from === to
    ? `${longDay(from)}, ${hour(start)}\u00A0– ${hour(end)}`
    : `du ${longDay(from)}, ${hour(start)}, au ${longDay(to)}, ${hour(end)}`;
}

/** « du 2 au 12 octobre 2026 », naming month and year once where they are the same. */
export function periodSentence({ from, to }: { from: Day; to: Day }): string {
  if (from === to) return `le ${longDay(from)}`;
  if (from.slice(0, 4) !== to.slice(0, 4)) return `du ${fullDate(from)} au ${fullDate(to)}`;
  const start = from.slice(0, 7) === to.slice(0, 7) ? numberOf(from) : shortDate(from);
  return `du ${start} au ${fullDate(to)}`;
}

/** « 13 décembre » */
function shortDate(day: Day): string {
  return `${numberOf(day)}\u00A0${monthOf(day)}`;
}
