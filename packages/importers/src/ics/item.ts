import type { Day } from '@echosciences/calendar';
import { fullDate } from '@echosciences/calendar';
import type { ReadItem } from '../record.ts';
import { DAY, dayOf, epochOf, firstMoment } from './moments.ts';
import { placementOf } from './placement.ts';
import { textOf } from './property.ts';
import { recordOf } from './record.ts';
import { newest } from './revisions.ts';
import type { Placed } from './series.ts';
import { seriesOf } from './series.ts';
import type { VEvent } from './vevent.ts';

/** A VEVENT that is kept, and when it takes place. */
export interface PlacedEvent extends Placed {
  source: VEvent;
}

/** The days inside of which recurrences are expanded, both included. */
export interface Window {
  from: Day;
  to: Day;
}

/** What becomes of the VEVENTs of one event: a record for all, and what is said of each other one. */
export function* itemsOf(
  id: string,
  events: readonly VEvent[],
  window: Window,
): Generator<ReadItem> {
  const placed: PlacedEvent[] = [];
  const sure = events.filter(isToldApart);
  for (const { line, event } of events.filter((one) => !isToldApart(one))) {
    yield { kind: 'fault', at: at(line), id, ...titleOf(event), message: NO_ORIGIN };
  }
  for (const versions of byOccurrence(sure)) {
    const { kept, older } = newest(versions);
    for (const { line, event } of older) {
      const reason = `version plus ancienne du même événement que celui de la ligne ${kept?.line}`;
      yield { kind: 'ignored', at: at(line), id, ...titleOf(event), reason };
    }
    if (!kept) continue;
    const { event, line, zoneOf } = kept;
    const reason = reasonToIgnore(kept);
    const placement = reason ? undefined : placementOf(event, zoneOf);
    if (reason) yield { kind: 'ignored', at: at(line), id, ...titleOf(event), reason };
    else if (!placement)
      yield { kind: 'fault', at: at(line), id, ...titleOf(event), message: NO_DATE };
    else placed.push({ source: kept, event, placement, zoneOf, isCancelled: isCancelled(kept) });
  }
  if (placed.length > 0) yield recordItem(id, placed, window);
}

const NO_DATE =
  'date de début (DTSTART) absente ou illisible : la corriger dans le calendrier et l’exporter à nouveau';
const NO_ORIGIN =
  'séance modifiée dont la date d’origine (RECURRENCE-ID) est illisible : la modifier de nouveau dans le calendrier et l’exporter à nouveau';
const NO_TITLE = 'sans titre (SUMMARY) : en donner un dans le calendrier et l’exporter à nouveau';

function recordItem(id: string, placed: readonly PlacedEvent[], window: Window): ReadItem {
  const place = at(Math.min(...placed.map(({ source }) => source.line)));
  const masters = placed.filter(({ event }) => !event.first('recurrence-id'));
  const exceptions = placed.filter(({ event }) => event.first('recurrence-id'));
  const [base = exceptions[0]] = masters.length > 0 ? masters : exceptions;
  if (!base || !textOf(base.event.first('summary'))) {
    return { kind: 'fault', at: place, id, message: NO_TITLE };
  }
  const bounds = { from: Date.parse(window.from), to: Date.parse(window.to) + DAY };
  // Our own feeds have a VEVENT for each session; exceptions go with the one of their UID.
  const series = (masters.length > 0 ? masters : [undefined]).map((master, index) =>
    seriesOf(master, index === 0 ? exceptions : [], bounds),
  );
  const instances = series.flatMap((one) => one.instances);
  const cancelled = series.flatMap((one) => one.cancelled);
  if (instances.length + cancelled.length === 0) {
    const reason = series.some(({ isExpanded }) => isExpanded)
      ? `aucune séance entre le ${fullDate(window.from)} et le ${fullDate(window.to)}`
      : 'toutes ses dates sont exclues (EXDATE)';
    return { kind: 'ignored', at: place, id, ...titleOf(base.event), reason };
  }
  const { record, notes } = recordOf(id, { base, placed, series, instances, cancelled, window });
  return { kind: 'record', at: place, record, ...(notes.length > 0 && { notes }) };
}

/** Whether it is of the series as a whole, or says which of its times it tells of. */
function isToldApart({ event, zoneOf }: VEvent): boolean {
  const exception = event.first('recurrence-id');
  return !exception || firstMoment(exception, zoneOf) !== undefined;
}

/** Versions of the same occurrence together. */
function byOccurrence(events: readonly VEvent[]): VEvent[][] {
  const groups = Map.groupBy(events, ({ event, zoneOf }) => {
    const exception = firstMoment(event.first('recurrence-id'), zoneOf);
    const which = exception && (exception.isDay ? dayOf(exception.wall) : epochOf(exception));
    return `${textOf(event.first('uid')) ?? ''} ${which ?? ''}`;
  });
  return [...groups.values()];
}

function reasonToIgnore({ event, calendar }: VEvent): string | undefined {
  const access = textOf(event.first('class'))?.toUpperCase();
  if (access === 'PRIVATE') return 'privé dans le calendrier (CLASS:PRIVATE)';
  if (access === 'CONFIDENTIAL') return 'confidentiel dans le calendrier (CLASS:CONFIDENTIAL)';
  if (['REPLY', 'COUNTER', 'REFRESH', 'DECLINECOUNTER'].includes(calendar.method)) {
    return `échange entre participants (METHOD:${calendar.method}), pas une annonce`;
  }
  return undefined;
}

function isCancelled({ event, calendar }: VEvent): boolean {
  return (
    calendar.method === 'CANCEL' || textOf(event.first('status'))?.toUpperCase() === 'CANCELLED'
  );
}

function titleOf(event: VEvent['event']) {
  const title = textOf(event.first('summary'));
  return title ? { title } : {};
}

function at(line: number): string {
  return `ligne ${line}`;
}
