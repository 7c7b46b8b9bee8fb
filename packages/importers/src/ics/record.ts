import { fullDate } from '@echosciences/calendar';
import type { SourceRecord } from '../record.ts';
import { withoutState } from '../text/index.ts';
import type { PlacedEvent, Window } from './item.ts';
import { dayOf, firstMoment, instantOf } from './moments.ts';
import { isOwn, ownFactsOf } from './own.ts';
import { whereOf } from './place.ts';
import { textOf } from './property.ts';
import { MOST_INSTANCES } from './rule.ts';
import type { Instance, Series } from './series.ts';
import { sessionsOf } from './sessions.ts';
import { categoriesOf, descriptionOf, imageOf, webAddressOf } from './texts.ts';

/** All that is known of one event. */
export interface Told {
  /** The VEVENT that tells of the event as a whole. */
  base: PlacedEvent;
  placed: readonly PlacedEvent[];
  series: readonly Series[];
  /** At least one of these two has something. */
  instances: readonly Instance[];
  cancelled: readonly Instance[];
  window: Window;
}

/** The record of an event, and what its reader should know of how it was understood. */
export function recordOf(id: string, told: Told): { record: SourceRecord; notes: string[] } {
  const { base, placed, series, instances, cancelled, window } = told;
  const { event, source } = base;
  const isOff = instances.length === 0;
  const sessions = sessionsOf(isOff ? cancelled : instances);
  const url = webAddressOf(textOf(event.first('url')));
  const createdAt = instantOf(event.first('created'), base.zoneOf);
  const updatedAt = lastOf(
    placed.map((one) => instantOf(one.event.first('last-modified'), one.zoneOf)),
  );
  const image = imageOf(event);
  const { notes, ...dates } = sessions;
  return {
    record: {
      id,
      ...(url && { url }),
      ...(createdAt && { createdAt }),
      ...(updatedAt && { updatedAt }),
      ...dates,
      ...(series.some(({ isExpanded }) => isExpanded) && { window }),
      ...(isOwn(source.calendar.prodid) ? ownPart(told, dates.days) : commonPart(base, isOff)),
      registration: [],
      accessibility: [],
      keywords: categoriesOf(event),
      ...(image && { image }),
    },
    notes: [...new Set([...notes, ...notesOf(told)])],
  };
}

function commonPart({ event }: PlacedEvent, isOff: boolean) {
  const description = descriptionOf(event);
  const status = isOff ? ('cancelled' as const) : ('scheduled' as const);
  return {
    title: withoutState(textOf(event.first('summary')) ?? '', status),
    status,
    ...(description && { description }),
    ...whereOf(event),
  };
}

function ownPart({ base, placed }: Told, days: SourceRecord['days']) {
  const own = ownFactsOf(
    placed.map(({ source }) => source),
    days,
  );
  const { location: position } = whereOf(base.event);
  const { latitude, longitude } = position ?? {};
  const location = own.location && {
    ...own.location,
    ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
  };
  const isOnline = own.onlineUrl !== undefined || own.status === 'movedOnline';
  return {
    ...own,
    ...(location && { location }),
    attendance: isOnline
      ? location
        ? ('mixed' as const)
        : ('online' as const)
      : ('offline' as const),
  };
}

function notesOf({ base, placed, series, instances, cancelled }: Told): string[] {
  const isOwnFeed = isOwn(base.source.calendar.prodid);
  const isTentative = textOf(base.event.first('status'))?.toUpperCase() === 'TENTATIVE';
  const isOff = instances.length === 0;
  return [
    ...(textOf(base.event.first('uid'))
      ? []
      : [
          'sans identifiant (UID) : la date et le titre en tiennent lieu, les changer en ferait un autre événement',
        ]),
    ...placed.flatMap(({ placement }) => placement.notes),
    ...series.flatMap(({ notes }) => notes),
    ...(series.some(({ isCut }) => isCut)
      ? [`répétition arrêtée à ${MOST_INSTANCES} séances`]
      : []),
    ...(isTentative && !isOwnFeed ? ['à confirmer d’après le calendrier (STATUS:TENTATIVE)'] : []),
    ...(isOff
      ? []
      : cancelled.map(({ start }) => `séance annulée le ${fullDate(dayOf(start.wall))}`)),
    ...(isOwnFeed ? [] : placed.flatMap((one) => differences(one, base))),
  ];
}

/** What an exception says of its own and that the event as a whole cannot tell. */
function differences(
  { event, placement, zoneOf, isCancelled }: PlacedEvent,
  base: PlacedEvent,
): string[] {
  const id = firstMoment(event.first('recurrence-id'), zoneOf);
  // A session that does not take place has nothing to be told.
  if (!id || event === base.event || isCancelled) return [];
  const day = fullDate(dayOf(placement.start.wall));
  return (['summary', 'location'] as const).flatMap((name) => {
    const [own, common] = [textOf(event.first(name)), textOf(base.event.first(name))];
    const what = name === 'summary' ? 'titre' : 'lieu';
    return own && own !== common
      ? [`la séance du ${day} a un autre ${what}, à dire dans le texte : « ${own.slice(0, 120)} »`]
      : [];
  });
}

function lastOf(instants: readonly (string | undefined)[]): string | undefined {
  return instants
    .filter((instant) => instant !== undefined)
    .sort()
    .at(-1);
}
