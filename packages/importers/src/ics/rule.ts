import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Moment } from './moments.ts';
import { DAY, momentOf } from './moments.ts';
import type { Property } from './property.ts';
import type { WallTime, ZoneOf } from './zones.ts';

/** Times on the clock between which a rule is followed, the second one left out. */
export interface Bounds {
  from: WallTime;
  to: WallTime;
}

export interface Expansion {
  walls: WallTime[];
  /** There are more than {@link MOST_INSTANCES}. */
  isCut: boolean;
  /** What is wrong with the rule, in French. */
  fault?: string;
}

/** As many as OpenAgenda takes for one event. */
export const MOST_INSTANCES = 800;

/**
 * The times on the clock that a rule gives inside of bounds (RFC 5545, 3.3.10), its start being the
 * first of the series whether the rule gives it or not. It is followed on the clock, then each time
 * is looked at in its zone: one that clocks jump over does not take place, and UNTIL is compared as
 * the instant that it is. A rule that gives nothing, or next to nothing for ever, ends at once.
 */
export function expand(rule: Property, start: Moment, bounds: Bounds, zoneOf: ZoneOf): Expansion {
  const { text, until } = readRule(rule, zoneOf);
  const isFirstInside = bounds.from <= start.wall && start.wall < bounds.to;
  const walls = new Set<WallTime>(isFirstInside ? [start.wall] : []);
  let isCut = false;
  const take = (wall: WallTime) => {
    if (wall >= bounds.to || isAfter(wall, start, until ?? undefined)) return false;
    if (!start.isDay && isSkipped(wall, start)) return true;
    isCut = walls.size === MOST_INSTANCES && !walls.has(wall);
    if (!isCut) walls.add(wall);
    return !isCut;
  };
  try {
    if (until === null) throw new RangeError('UNTIL');
    follow(text, start.wall, bounds.from, take);
    return { walls: [...walls], isCut };
  } catch {
    const fault = `règle de répétition qui ne peut être suivie (« ${text.slice(0, 80)} ») : seules les dates sûres sont gardées`;
    return { walls: [...walls], isCut, fault };
  }
}

/** Gives the times of a rule from one on, as long as they are taken. */
function follow(
  rruleString: string,
  start: WallTime,
  from: WallTime,
  take: (wall: WallTime) => boolean,
) {
  const rule = new RRuleTemporal({ rruleString, dtstart: zoned(start), cache: false });
  // To count, rrule-temporal starts from the first at each next(): a second for some hundreds.
  if (rruleString.includes('COUNT=')) {
    rule.all(({ epochMilliseconds }) => epochMilliseconds < from || take(epochMilliseconds));
    return;
  }
  let last = from - 1;
  for (;;) {
    const next = rule.next(new Date(last))?.epochMilliseconds;
    if (next === undefined || !take(next)) return;
    last = next;
  }
}

/** UNTIL is ours to compare; `null` when it cannot be read. */
function readRule(rule: Property, zoneOf: ZoneOf): { text: string; until?: Moment | null } {
  const parts = rule.values
    .join(',')
    .toUpperCase()
    .replaceAll(/\s/g, '')
    .split(';')
    .filter(Boolean);
  const told = parts.find((part) => part.startsWith('UNTIL='))?.slice('UNTIL='.length);
  const text = parts.filter((part) => !part.startsWith('UNTIL=')).join(';');
  return told === undefined ? { text } : { text, until: momentOf(told, rule, zoneOf) ?? null };
}

/**
 * UNTIL is an instant, or a day or a time on the clock like the start (3.3.10); where calendars mix
 * them, the day decides.
 */
function isAfter(wall: WallTime, { isDay, zone }: Moment, until: Moment | undefined): boolean {
  if (!until) return false;
  if (until.isDay) return wall >= until.wall + DAY;
  if (isDay) return wall > until.wall;
  return until.zone.id === 'UTC' ? zone.epochOf(wall) > until.wall : wall > until.wall;
}

/** Where clocks jump, the time that they jump to is the same instant. */
function isSkipped(wall: WallTime, { zone }: Moment): boolean {
  const offsetAt = (time: WallTime) => time - zone.epochOf(time);
  const jump = offsetAt(wall + DAY) - offsetAt(wall - DAY);
  return jump > 0 && zone.epochOf(wall + jump) === zone.epochOf(wall);
}

function zoned(wall: WallTime) {
  return Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC');
}
