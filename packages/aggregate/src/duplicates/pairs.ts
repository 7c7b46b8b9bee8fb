import type { EventItem } from '../item.ts';
import { areAtSamePlace, spotOf } from './same-place.ts';
import { haveSimilarTitles } from './similar-titles.ts';
import { MINUTES_APART, minutesOf, startsOf } from './starts.ts';

/** Two entries that tell of one event. */
export interface DuplicatePair {
  /** The earlier one in the order given. */
  first: EventItem;
  second: EventItem;
  /** What makes them one: an entry's `alsoIn`, one record of one source, or day, hour, place and title. */
  evidence: 'said' | 'source' | 'likeness';
}

/** In French, what makes two entries one event. */
export const evidenceLabels: Record<DuplicatePair['evidence'], string> = {
  said: 'dit par alsoIn',
  source: 'même identifiant à la source',
  likeness: 'même jour, même heure, même lieu, titre semblable',
};

/** Every pair among some events that tells of one event, each once, the surest evidence first. */
export function duplicatePairs(events: readonly EventItem[]): DuplicatePair[] {
  const rank = new Map(events.map((event, index) => [event, index]));
  const found = new Map<string, DuplicatePair>();
  const add = (a: EventItem, b: EventItem, evidence: DuplicatePair['evidence']) => {
    const [i = 0, j = 0] = [rank.get(a), rank.get(b)];
    const key = `${Math.min(i, j)} ${Math.max(i, j)}`;
    if (i === j || found.has(key)) return;
    const [first, second] = i < j ? [a, b] : [b, a];
    found.set(key, { first, second, evidence });
  };
  for (const [a, b] of saidPairs(events)) add(a, b, 'said');
  for (const [a, b] of sourcePairs(events)) add(a, b, 'source');
  for (const [a, b] of alikePairs(events)) add(a, b, 'likeness');
  return [...found.values()];
}

/** Whether readers of the network see a pair once. */
export function isOneEvent({ first, second, evidence }: DuplicatePair): boolean {
  return evidence !== 'likeness' || mayLikenessJoin(first, second);
}

/**
 * Whether two entries that look alike are taken for one event. Both written in one territory and
 * from no two sources, they may well be two workshops: for people to judge.
 */
export function mayLikenessJoin(a: EventItem, b: EventItem): boolean {
  if (areTwoRecords(a, b)) return false;
  return a.territory !== b.territory || areOfTwoSources(a, b);
}

type Pair = [EventItem, EventItem];

function saidPairs(events: readonly EventItem[]): Pair[] {
  const byReference = new Map(
    events.map((event) => [`${event.territory}/agenda/${event.id}`, event]),
  );
  return events.flatMap((event) =>
    event.alsoIn.flatMap((reference): Pair[] => {
      const other = byReference.get(reference);
      return other ? [[event, other]] : [];
    }),
  );
}

function sourcePairs(events: readonly EventItem[]): Pair[] {
  const bySource = Map.groupBy(
    events.filter(({ source }) => source?.id !== undefined),
    ({ source }) => JSON.stringify([source?.provider, source?.id]),
  );
  return [...bySource.values()].flatMap(([first, ...others]) =>
    first ? others.map((other): Pair => [first, other]) : [],
  );
}

/** Events in the order of their starts: each is compared with those that start within the hour. */
function* alikePairs(events: readonly EventItem[]): Generator<Pair> {
  const starts = events
    .flatMap((event) => {
      const spot = spotOf(event);
      return startsOf(event).map((start) => ({ event, spot, start, at: minutesOf(start) }));
    })
    .sort((a, b) => a.at - b.at);
  for (const [index, one] of starts.entries()) {
    for (let next = index + 1; next < starts.length; next++) {
      const other = starts[next];
      if (!other || other.at - one.at > MINUTES_APART) break;
      if (
        one.event !== other.event &&
        one.start.slice(0, 10) === other.start.slice(0, 10) &&
        areAtSamePlace(one.spot, other.spot) &&
        !areTwoRecords(one.event, other.event) &&
        haveSimilarTitles(one.event, other.event)
      ) {
        yield [one.event, other.event];
      }
    }
  }
}

/** One source that keeps two records knows two events. */
function areTwoRecords({ source: a }: EventItem, { source: b }: EventItem): boolean {
  return a?.id !== undefined && b?.id !== undefined && a.provider === b.provider && a.id !== b.id;
}

function areOfTwoSources({ source: a }: EventItem, { source: b }: EventItem): boolean {
  return a !== undefined && b !== undefined && a.provider !== b.provider;
}
