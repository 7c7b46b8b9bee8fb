import type { EventItem, Item } from '@echosciences/aggregate';
import { isEvent } from '@echosciences/aggregate';
import type { Day, LocalDateTime } from '@echosciences/calendar';
import { addDays, dayOf, hasEnded, lastDayOf, lastEnd } from '@echosciences/calendar';
import { dashboardTexts } from '../../texts.ts';
import type { Line } from './line.ts';

/** Older ones are archives, which nobody has to tidy. */
const RECENT_DAYS = 90;
const texts = dashboardTexts.expired;

/** Entries of which a date has passed in the last three months and that ask for a decision, the latest first. */
export function expiredLines(items: readonly Item[], now: LocalDateTime): Line[] {
  const today = dayOf(now);
  const since = addDays(today, -RECENT_DAYS);
  return items
    .flatMap((item) => (isEvent(item) ? ofEvent(item, now) : ofOther(item, today)))
    .filter(({ day = today }) => day >= since)
    .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1));
}

function ofOther(item: Item, today: Day): Line[] {
  if (item.type !== 'announcement' || !item.deadline || item.deadline >= today) return [];
  return [{ items: [item], day: item.deadline, note: texts.deadline }];
}

function ofEvent(event: EventItem, now: LocalDateTime): Line[] {
  const today = dayOf(now);
  const { eventStatus, pinnedUntil, registration } = event;
  if (!hasEnded(event, now)) {
    if (!pinnedUntil || pinnedUntil >= today) return [];
    return [{ items: [event], day: pinnedUntil, note: texts.pin }];
  }
  const day = lastDayOf(lastEnd(event));
  if (eventStatus === 'postponed') return [{ items: [event], day, note: texts.postponed }];
  if (eventStatus === 'cancelled' || !registration) return [];
  const { deadline, ...means } = registration;
  const looksOpen = Object.values(means).some(Boolean) && (!deadline || deadline >= today);
  return looksOpen ? [{ items: [event], day, note: texts.registration }] : [];
}
