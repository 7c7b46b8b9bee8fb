import type { EventItem } from '@echosciences/aggregate';
import type { LocalDateTime, Span } from '@echosciences/calendar';
import {
  addDays,
  compare,
  dayOf,
  hoursOf,
  lastDayOf,
  lastEnd,
  nextSpan,
} from '@echosciences/calendar';
import { dashboardTexts, statusLabels } from '../../texts.ts';
import { fullDate, whereOf } from '../facts.ts';
import type { Line } from './line.ts';

const DAYS = 30;

/** The events of the next thirty days, each once, at its next date; what is under way first. */
export function upcomingLines(events: readonly EventItem[], now: LocalDateTime): Line[] {
  const last = addDays(dayOf(now), DAYS);
  return events
    .flatMap((event) => {
      const span = nextSpan(event, now);
      return span && dayOf(span.start) <= last ? [{ event, span }] : [];
    })
    .sort((a, b) => compare(a.span.start, b.span.start))
    .map(({ event, span }) => lineOf(event, span, now));
}

function lineOf(event: EventItem, span: Span, now: LocalDateTime): Line {
  const status = statusLabels[event.eventStatus];
  const isUnderWay = span.start <= now;
  const end = fullDate(lastDayOf(lastEnd(event)));
  const when = isUnderWay ? `${dashboardTexts.untilDay} ${end}` : hoursOf(span);
  const { ongoing } = dashboardTexts.upcoming;
  return {
    items: [event],
    ...(!isUnderWay && { day: dayOf(span.start) }),
    note: [when, whereOf(event)].filter(Boolean).join(' · '),
    marks: [
      ...(isUnderWay ? [{ label: ongoing, isStrong: false }] : []),
      ...(status ? [{ label: status, isStrong: true }] : []),
    ],
  };
}
