import { compare } from '@echosciences/calendar';
import type { EventItem } from '../item.ts';
import { itemKey } from '../item.ts';
import type { DuplicatePair } from './pairs.ts';
import { mayLikenessJoin } from './pairs.ts';
import { minutesBetween, startsOf } from './starts.ts';

/**
 * Entries that tell of one event, joined by pairs directly or through others. What likeness may not
 * join directly, it does not join through a third entry either: the nearest pairs come first.
 */
export function groupsOf(pairs: readonly DuplicatePair[]): Set<Set<EventItem>> {
  const groups = new Map<EventItem, Set<EventItem>>();
  for (const { first, second, evidence } of surestFirst(pairs)) {
    const ours = groups.get(first) ?? new Set([first]);
    const theirs = groups.get(second) ?? new Set([second]);
    if (evidence === 'likeness' && !mayMeet(ours, theirs)) continue;
    const joined = new Set([...ours, ...theirs]);
    for (const event of joined) groups.set(event, joined);
  }
  return new Set(groups.values());
}

function mayMeet(ours: ReadonlySet<EventItem>, theirs: ReadonlySet<EventItem>): boolean {
  if (ours === theirs) return true;
  return [...ours].every((one) => [...theirs].every((other) => mayLikenessJoin(one, other)));
}

/** What somebody or a source says, then what looks alike, by the minutes between the nearest starts. */
function surestFirst(pairs: readonly DuplicatePair[]): DuplicatePair[] {
  const alike = pairs
    .filter(({ evidence }) => evidence === 'likeness')
    .map((pair) => ({ pair, minutes: minutesApart(pair), key: keyOf(pair) }))
    .sort((a, b) => a.minutes - b.minutes || compare(a.key, b.key))
    .map(({ pair }) => pair);
  return [...pairs.filter(({ evidence }) => evidence !== 'likeness'), ...alike];
}

function minutesApart({ first, second }: DuplicatePair): number {
  const starts = startsOf(second);
  return Math.min(
    ...startsOf(first).map((one) => Math.min(...starts.map((other) => minutesBetween(one, other)))),
  );
}

/** The same whatever the order of the territories. */
function keyOf({ first, second }: DuplicatePair): string {
  return [first, second].map(itemKey).sort(compare).join(' ');
}
