import type { CompactAgenda } from '../agenda/compact.ts';
import { DEGREE } from '../agenda/compact.ts';
import type { Position } from '../agenda/geo.ts';
import type { EventsOnMap, MapPoint, PointLayer } from './data.ts';
import { cellOf } from './data.ts';
import { degrees } from './state.ts';

/** A position and all that is there, whatever the layer. */
export interface Spot extends Position {
  commune: string;
  /** Indices of the events to come. */
  events: number[];
  points: Record<PointLayer, MapPoint[]>;
}

/** How many things of each kind a pin stands for. */
export interface Tally extends Record<PointLayer, number> {
  events: number;
  /** Of those events, the ones not to miss. */
  pinned: number;
}

/** What is to be seen of the spots. */
export interface Shown {
  /** Per event, 1 where it is on the map. */
  events: Uint8Array;
  pinned: ReadonlySet<number>;
  layers: ReadonlySet<string>;
}

export function createSpots() {
  const all: Spot[] = [];
  const byPosition = new Map<string, Spot>();
  const spotAt = ({ lat, lon }: Position, commune: string): Spot => {
    const key = degrees({ lat, lon });
    const known = byPosition.get(key);
    if (known) return known;
    const spot: Spot = { lat, lon, commune, events: [], points: { lieux: [], structures: [] } };
    byPosition.set(key, spot);
    all.push(spot);
    return spot;
  };
  return {
    all,
    /** The spot at a position, if anything is there. */
    find: (position: Position) => byPosition.get(degrees(position)),
    addEvents({ positions: { values, of } }: CompactAgenda, { communes }: EventsOnMap) {
      for (const [index, number] of of.entries()) {
        const [lat, lon] = values[number] ?? [];
        if (lat === undefined || lon === undefined) continue;
        const spot = spotAt({ lat: lat / DEGREE, lon: lon / DEGREE }, cellOf(communes, number));
        spot.events.push(index);
      }
    },
    addPoints(layer: PointLayer, points: readonly MapPoint[]) {
      for (const point of points) spotAt(point, point.commune).points[layer].push(point);
    },
  };
}

export function tallyOf({ events, points }: Spot, shown: Shown): Tally {
  const visible = events.filter((index) => shown.events[index]);
  return {
    events: visible.length,
    pinned: visible.filter((index) => shown.pinned.has(index)).length,
    lieux: shown.layers.has('lieux') ? points.lieux.length : 0,
    structures: shown.layers.has('structures') ? points.structures.length : 0,
  };
}

export function sumOf(tallies: readonly Tally[]): Tally {
  const sum: Tally = { events: 0, pinned: 0, lieux: 0, structures: 0 };
  for (const tally of tallies) {
    sum.events += tally.events;
    sum.pinned += tally.pinned;
    sum.lieux += tally.lieux;
    sum.structures += tally.structures;
  }
  return sum;
}

/** Things that a pin stands for. */
export function weightOf({ events, lieux, structures }: Tally): number {
  return events + lieux + structures;
}
