import type { Moment } from './moments.ts';
import { DAY, dayOf, durationOf, epochOf, firstMoment, momentOf } from './moments.ts';
import type { Length, Placement } from './placement.ts';
import { lengthBetween } from './placement.ts';
import type { Properties, Property } from './property.ts';
import type { Bounds } from './rule.ts';
import { expand, MOST_INSTANCES } from './rule.ts';
import type { ZoneOf } from './zones.ts';

/** A VEVENT that can be placed in time. */
export interface Placed {
  event: Properties;
  placement: Placement;
  zoneOf: ZoneOf;
  isCancelled: boolean;
}

/** One time that something takes place. */
export interface Instance {
  start: Moment;
  length?: Length;
}

export interface Series {
  instances: Instance[];
  /** Those that are told and do not take place. */
  cancelled: Instance[];
  /** A rule was followed: nothing is known outside of the bounds. */
  isExpanded: boolean;
  /** There are more than {@link MOST_INSTANCES} inside of the bounds. */
  isCut: boolean;
  notes: string[];
}

/**
 * When an event takes place (RFC 5545, 3.8.5): its start, what RRULE and RDATE add, without what
 * EXDATE takes away, each as its own RECURRENCE-ID has it. A rule is followed inside of bounds, and
 * so is all that goes with it.
 * @param master none when only exceptions are told
 */
export function seriesOf(
  master: Placed | undefined,
  overrides: readonly Placed[],
  bounds: Bounds,
): Series {
  const exceptions = overrides.map(exceptionOf).sort((a, b) => epochOf(a.id) - epochOf(b.id));
  // What follows an exception may be moved into the bounds, or out of them.
  const margin = exceptions.some(({ isFollowed }) => isFollowed) ? 31 * DAY : 0;
  const series: Series = {
    instances: [],
    cancelled: [],
    isExpanded: master?.event.first('rrule') !== undefined,
    isCut: false,
    notes: [],
  };
  const wide = { from: bounds.from - margin, to: bounds.to + margin };

  for (const instance of master ? regularOf(master, wide, series) : []) {
    if (exceptions.some(({ id }) => isAt(instance.start, id))) continue;
    const moved = exceptions.findLast(
      ({ id, isFollowed }) => isFollowed && epochOf(id) <= epochOf(instance.start),
    );
    add(series, moved ? movedLike(instance, moved) : instance, moved?.placed ?? master);
  }
  for (const { placed } of exceptions) add(series, placed.placement, placed);
  return series.isExpanded ? inside(series, bounds) : series;
}

/** An exception, and whether those after it go like it (RANGE=THISANDFUTURE, 3.2.13). */
interface Exception {
  id: Moment;
  isFollowed: boolean;
  placed: Placed;
}

function exceptionOf(placed: Placed): Exception {
  const property = placed.event.first('recurrence-id');
  return {
    // It has been read once: what tells no time is refused before (item.ts).
    id: firstMoment(property, placed.zoneOf) ?? placed.placement.start,
    isFollowed: property?.parameters.range?.toUpperCase() === 'THISANDFUTURE',
    placed,
  };
}

function regularOf(
  { event, placement, zoneOf }: Placed,
  bounds: Bounds,
  series: Series,
): Instance[] {
  const { start, length } = placement;
  const follow = (rule: Property) => {
    const { walls, isCut, fault } = expand(rule, start, bounds, zoneOf);
    series.isCut ||= isCut;
    if (fault) series.notes.push(fault);
    return walls;
  };
  const rules = event.every('rrule');
  const walls = rules.length > 0 ? rules.flatMap(follow) : [start.wall];
  if (event.first('exrule')) {
    series.notes.push('règle d’exclusion (EXRULE) que la norme a retirée : vérifier les séances');
  }
  const added = event
    .every('rdate')
    .flatMap((property) =>
      eachOf(property, series, (value) => addedBy(value, property, zoneOf, length)),
    );
  const excluded = event
    .every('exdate')
    .flatMap((property) => eachOf(property, series, (value) => momentOf(value, property, zoneOf)));
  const isLeft = test(excluded);
  return distinct([
    ...walls.map((wall) => ({ start: { ...start, wall }, ...(length && { length }) })),
    ...added,
  ]).filter((instance) => !isLeft(instance.start));
}

/** RDATE holds dates, times, or periods: `19960403T020000Z/PT3H` (3.3.9). */
function addedBy(
  value: string,
  property: Property,
  zoneOf: ZoneOf,
  length: Length | undefined,
): Instance | undefined {
  const [from = '', to] = value.split('/');
  const start = momentOf(from, property, zoneOf);
  if (!start) return undefined;
  const own = to === undefined ? length : periodLength(start, to, property, zoneOf);
  return { start, ...(own && { length: own }) };
}

/** What each value of a property tells; one that cannot be read is said to be left. */
function eachOf<Told>(
  { name, values }: Property,
  series: Series,
  read: (value: string) => Told | undefined,
): Told[] {
  return values.flatMap((value) => {
    const told = read(value);
    if (told === undefined && value.trim() !== '') {
      series.notes.push(
        `${name.toUpperCase()} illisible, laissée (« ${value.slice(0, 40)} ») : vérifier les séances`,
      );
    }
    return told ?? [];
  });
}

function periodLength(start: Moment, to: string, property: Property, zoneOf: ZoneOf) {
  const end = momentOf(to, property, zoneOf);
  return end ? lengthBetween(start, end) : durationOf(to);
}

/** A day designates what starts on it; a time, the same instant. */
function isAt(start: Moment, designated: Moment): boolean {
  if (designated.isDay || start.isDay) return dayOf(start.wall) === dayOf(designated.wall);
  return epochOf(start) === epochOf(designated);
}

/** {@link isAt} for many: by days and by instants. */
function test(designated: readonly Moment[]): (start: Moment) => boolean {
  const days = new Set(designated.filter(({ isDay }) => isDay).map(({ wall }) => dayOf(wall)));
  const allDays = new Set(designated.map(({ wall }) => dayOf(wall)));
  const epochs = new Set(designated.filter(({ isDay }) => !isDay).map(epochOf));
  return (start) =>
    (start.isDay ? allDays : days).has(dayOf(start.wall)) ||
    (!start.isDay && epochs.size > 0 && epochs.has(epochOf(start)));
}

function movedLike({ start }: Instance, { id, placed }: Exception): Instance {
  const { start: moved, length } = placed.placement;
  const wall = start.wall + (moved.wall - id.wall);
  return { start: { ...moved, wall }, ...(length && { length }) };
}

function add(series: Series, { start, length }: Instance, placed: Placed | undefined) {
  const list = placed?.isCancelled ? series.cancelled : series.instances;
  list.push({ start, ...(length && { length }) });
}

function inside(series: Series, { from, to }: Bounds): Series {
  const isInside = ({ start }: Instance) => from <= start.wall && start.wall < to;
  const instances = series.instances.filter(isInside).sort(byStart);
  return {
    ...series,
    instances: instances.slice(0, MOST_INSTANCES),
    cancelled: series.cancelled.filter(isInside),
    isCut: series.isCut || instances.length > MOST_INSTANCES,
  };
}

function byStart(a: Instance, b: Instance): number {
  return epochOf(a.start) - epochOf(b.start);
}

function distinct(instances: readonly Instance[]): Instance[] {
  return [...new Map(instances.map((instance) => [epochOf(instance.start), instance])).values()];
}
