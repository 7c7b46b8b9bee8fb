import type { Schedule, Session } from '@echosciences/calendar';
import { firstStart } from '@echosciences/calendar';
import { contentTypes } from '@echosciences/schemas';

const { period: periodSchema } = contentTypes.event.schema.shape;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/**
 * When an event takes place, of data that nobody has validated: a session without a start and a
 * period that the schema refuses are left out. Without any date there is no schedule.
 */
export function scheduleOf(data: object): Schedule | undefined {
  const { occurrences, period } = data as { occurrences?: unknown; period?: unknown };
  const sessions = Array.isArray(occurrences) ? occurrences.flatMap(completeSession) : [];
  const schedule = { occurrences: sessions, period: periodSchema.safeParse(period).data };
  return firstStart(schedule) ? schedule : undefined;
}

/** A session with a start, and an end after it if any; nothing of data that has no start. */
export function completeSession(value: unknown): Session[] {
  const { start, end } = (value ?? {}) as { start?: unknown; end?: unknown };
  if (!isTime(start)) return [];
  return [isTime(end) && end > start ? { start, end } : { start }];
}

/** The form alone would let 99 January pass. */
function isTime(value: unknown): value is string {
  return typeof value === 'string' && TIME.test(value) && !Number.isNaN(Date.parse(`${value}Z`));
}
