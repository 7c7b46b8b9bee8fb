import type { Day, LocalDateTime, Schedule } from '@echosciences/calendar';
import { dayOf, daysBetween, nextSpan } from '@echosciences/calendar';

/** « dans 12 jours », « demain », « en cours », « terminé »: where a schedule stands at a moment. */
export function standing(schedule: Schedule, now: LocalDateTime): string {
  const next = nextSpan(schedule, now);
  if (!next) return 'terminé';
  return next.start <= now ? 'en cours' : inDays(dayOf(next.start), dayOf(now));
}

/** « il y a 3 jours », « aujourd’hui », « après-demain », « dans 12 jours » */
export function inDays(day: Day, today: Day): string {
  return relative.format(daysBetween(today, day), 'day').replace(/(\d)\s/g, '$1\u00A0');
}

const relative = new Intl.RelativeTimeFormat('fr', { numeric: 'auto' });
