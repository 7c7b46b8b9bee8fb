import { createHash } from 'node:crypto';
import type { RawEvent } from './calendars.ts';
import { ownId } from './own.ts';
import { propertiesOf, textOf } from './property.ts';
import type { CalendarFacts } from './vevent.ts';

const LONGEST_ID = 200;

/**
 * What identifies an event at each run: its UID; that of the entry, for our own feeds, which have a
 * UID for each session. Some calendars give none: the first date and the title stand for it.
 */
export function idOf({ text }: RawEvent, { prodid }: CalendarFacts): string {
  const lines = text.split('\n').filter((line) => /^(?:UID|DTSTART|SUMMARY)[;:]/i.test(line));
  const event = propertiesOf(lines.join('\n'));
  const uid = textOf(event.first('uid'));
  const id =
    (uid && (ownId(uid, prodid) ?? uid)) ||
    `sans-uid-${textOf(event.first('dtstart')) ?? ''}-${textOf(event.first('summary')) ?? ''}`;
  return id.length <= LONGEST_ID ? id : createHash('sha256').update(id).digest('hex');
}
