import { Temporal } from 'temporal-polyfill';
import type { Day, LocalDateTime } from './clock.ts';
import type { Schedule, Span } from './schedule.ts';

/** « dimanche 13 décembre 2026 » */
export function longDay(day: Day): string {
  return format(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** « 13 décembre 2026 » */
export function fullDate(day: Day): string {
  return format(day, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** The parts of a calendar leaf: « dim. », « 13 », « déc. », « 2026 ». */
export function dayParts(day: Day) {
  return {
    weekday: format(day, { weekday: 'short' }),
    day: String(Temporal.PlainDate.from(day).day),
    month: format(day, { month: 'short' }),
    year: day.slice(0, 4),
  };
}

/** « 18 h 30 », « 18 h » */
export function hour(time: LocalDateTime): string {
  const [hours = '', minutes = ''] = time.slice(11, 16).split(':');
  return `${Number(hours)}\u00A0h${minutes === '00' ? '' : `\u00A0${minutes}`}`;
}

/** « dimanche 13 décembre 2026, 18 h 30 – 20 h » */
export function sessionSentence({ start, end }: { start: LocalDateTime; end?: LocalDateTime }) {
  const [from, to] = [start.slice(0, 10), end?.slice(0, 10)];
  if (!end || !to) return `${longDay(from)}, ${hour(start)}`;
  return from === to
    ? `${longDay(from)}, ${hour(start)} – ${hour(end)}`
    : `du ${longDay(from)}, ${hour(start)}, au ${longDay(to)}, ${hour(end)}`;
}

/** « du 2 au 12 octobre 2026 », naming month and year once where they are the same. */
export function periodSentence({ from, to }: { from: Day; to: Day }): string {
  if (from === to) return `le ${longDay(from)}`;
  const [a, b] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  if (a.year !== b.year) return `du ${fullDate(from)} au ${fullDate(to)}`;
  const options = a.month === b.month ? {} : ({ month: 'long' } as const);
  return `du ${format(from, { day: 'numeric', ...options })} au ${fullDate(to)}`;
}

/** One line for a list: the span to come, and how many more follow. */
export function scheduleLine(schedule: Schedule, span: Span): string {
  const { period } = schedule;
  if (period && span.end === `${period.to}T24:00`) return periodSentence(period);
  const session = schedule.occurrences.find(({ start }) => start === span.start);
  const others = schedule.occurrences.filter(({ start }) => start > span.start).length;
  const more =
    others === 0 ? '' : ` et ${others} autre${others > 1 ? 's' : ''} date${others > 1 ? 's' : ''}`;
  return `${sessionSentence(session ?? span)}${more}`;
}

function format(day: Day, options: Intl.DateTimeFormatOptions): string {
  const date = Temporal.PlainDate.from(day);
  const text = date.toLocaleString('fr-FR', options);
  return date.day === 1 && options.day && options.month ? text.replace(/\b1\b/, '1er') : text;
}
