import type { Day } from '@echosciences/calendar';
import { localTime } from '@echosciences/calendar';
import { judgeEntry } from '@echosciences/content/form/validate';
import type { ImportFilters, ImportVocabulary } from '@echosciences/schemas';
import { contentTypeOf } from '@echosciences/schemas';
import type { ImportedSchedule } from './dates/index.ts';
import { scheduleOf } from './dates/index.ts';
import type { Considered, Draft } from './draft.ts';
import { leftOut } from './filters.ts';
import { placeEvent } from './places/index.ts';
import type { Outcome } from './plan/index.ts';
import type { ReadItem, SourceRecord } from './record.ts';
import {
  bodyOf,
  keywordsOf,
  practicalNotes,
  practicalOf,
  stateNotes,
  summaryOf,
  titleOf,
} from './text/index.ts';
import { classify, scienceScore } from './vocabulary/index.ts';

/** What a record is considered with. */
export interface Considering {
  /** A territory's id, or `auto`: each event where it takes place. */
  territory: string;
  filters: ImportFilters;
  vocabulary: ImportVocabulary;
  /** `2026-11-24` */
  today: Day;
}

/**
 * What a reader's item would be here: an event ready to be planned, or the outcome that it has without.
 * The source's name is known once it is read to its end: {@link named} adds it.
 */
export function consider(item: ReadItem, context: Considering): Considered {
  switch (item.kind) {
    case 'record':
      try {
        return considerRecord(item, context);
      } catch (error) {
        return ourFault(item, error);
      }
    case 'ignored':
      return { notes: [], ...item };
    case 'fault': {
      const { message, kind, ...fault } = item;
      return { ...fault, kind: 'error', reason: message, notes: [] };
    }
    case 'removed':
      return item;
  }
}

/** The same, said to be of a source. */
export function named(one: Considered, provider: string): Considered {
  return one.kind === 'draft' ? { ...one, source: { ...one.source, provider } } : one;
}

/** A mistake of ours on one record: the others are not to wait for its remedy. */
function ourFault(
  { at, record: { id, title } }: Extract<ReadItem, { kind: 'record' }>,
  error: unknown,
): Outcome {
  const reason = `faute de l’importeur (${(error as Error).message}) : la signaler, avec cet événement tel que la source le donne`;
  return { kind: 'error', at, id, title, reason, notes: [] };
}

const type = contentTypeOf('event');

function considerRecord(
  { record, at, notes: read = [] }: Extract<ReadItem, { kind: 'record' }>,
  { territory, filters, vocabulary, today }: Considering,
): Considered {
  const { title } = titleOf(record.title);
  const outcome = (kind: Outcome['kind'], reason: string): Outcome => ({
    kind,
    at,
    id: record.id,
    title: title || record.title,
    reason,
    notes: [],
  });
  const placed = placeEvent(record, territory);
  if ('outside' in placed) return outcome('ignored', placed.outside);
  const { score, reasons } = scienceScore(record, vocabulary);
  const commune = 'fault' in placed ? undefined : placed.address;
  const reason = leftOut(record, filters, {
    score,
    ...(commune && { commune: { name: commune.city, insee: commune.insee } }),
  });
  if (reason !== undefined) return outcome('ignored', reason);
  if ('fault' in placed) return outcome('error', placed.fault);
  const schedule = scheduleOf(record);
  if ('fault' in schedule) return outcome('error', schedule.fault);
  const { notes: ofDates, ...dates } = schedule;
  const { isFormatGuessed, ...terms } = classify(record, vocabulary);
  const guess = isFormatGuessed ? [`format supposé : ${terms.format}`] : [];
  const judged = judgeEntry(
    type,
    {
      title,
      summary: summaryOf(record, title),
      ...terms,
      keywords: keywordsOf(record.keywords),
      ...dates,
      eventStatus: record.status,
      ...placesOnline(record),
      ...(placed.address && { address: placed.address }),
      body: bodyOf(isTold(record, dates.period) ? { ...record, datesInWords: undefined } : record),
    },
    { today, images: [] },
  );
  if ('problems' in judged) {
    return outcome('error', judged.problems.map(({ message }) => message).join(' ; '));
  }
  const { publishedAt: _, ...fields } = judged.data;
  return {
    kind: 'draft',
    id: record.id,
    at,
    territory: placed.territory,
    fields,
    body: judged.body,
    publishedAt: publicationOf(record, today),
    source: { provider: '', id: record.id, url: record.url, updatedAt: record.updatedAt },
    agenda: record.agenda?.id ?? record.agenda?.title,
    window: record.window,
    image: record.image,
    website: record.location?.website,
    score,
    reasons,
    notes: [
      ...read,
      ...stateNotes(record),
      ...placed.notes,
      ...ofDates,
      ...practicalNotes(record),
      ...guess,
    ],
  } satisfies Draft;
}

/** Whether the period has all the words of the dates as its remark: the body need not repeat them. */
function isTold({ datesInWords }: SourceRecord, period: ImportedSchedule['period']): boolean {
  return datesInWords !== undefined && /[^…]$/.test(period?.hours ?? '');
}

/** Whether it takes place online, with the address there; an event that is said to be, and has none, says where to ask. */
function placesOnline(record: SourceRecord) {
  const practical = practicalOf(record);
  const isOnline = record.attendance !== 'offline' || record.status === 'movedOnline';
  const onlineUrl =
    practical.onlineUrl ?? (isOnline ? (practical.registration?.url ?? record.url) : undefined);
  return {
    ...practical,
    eventAttendanceMode: record.attendance,
    ...(onlineUrl && { onlineUrl }),
  };
}

/** The day on which the source published it; today when that is not known or still to come. */
function publicationOf({ createdAt }: SourceRecord, today: Day): Day {
  const day = createdAt ? localTime(Date.parse(createdAt)).slice(0, 10) : today;
  return day < today ? day : today;
}
