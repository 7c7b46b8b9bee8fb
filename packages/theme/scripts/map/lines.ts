import type { FilterFacts } from '../../lib/agenda/compact.ts';
import type { Found, Line } from '../../lib/agenda/engine.ts';
import type { Spot } from '../../lib/map/spots.ts';
import type { MapData } from './load.ts';

/** The events at some spots, each once, at its next session among those found, in the order of the agenda. */
export function linesAt(
  spots: readonly Spot[],
  { data: { events } }: MapData,
  { lines, matches }: Found,
  only?: ReadonlySet<number>,
): Line[] {
  const left = new Set<FilterFacts>();
  for (const index of spots.flatMap((spot) => spot.events)) {
    const event = events[index];
    if (event && matches[index] && (only?.has(index) ?? true)) left.add(event);
  }
  const found: Line[] = [];
  for (let next = lines.next(); !next.done && left.size > 0; next = lines.next()) {
    if (left.delete(next.value.event)) found.push(next.value);
  }
  return found;
}
