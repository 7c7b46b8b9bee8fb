import type { Day } from '@echosciences/calendar';
import type { Table } from '../agenda/compact.ts';
import { DEGREE, tableOf } from '../agenda/compact.ts';
import type { Position } from '../agenda/geo.ts';
import type { Layer } from './state.ts';

/** What the map needs of the events to come besides what the filters of the agenda read. */
export interface EventsOnMap {
  /** Commune of each of the agenda's positions. */
  communes: Table<string>;
  /** « À ne pas manquer »: index of the event, and the last day of it. */
  pinned: [event: number, until: Day][];
}

/** Layers of things that stay where they are, each with a file of its own. */
export type PointLayer = Extract<Layer, 'lieux' | 'structures'>;

/** A place to visit or a structure. */
export interface MapPoint extends Position {
  title: string;
  href: string;
  /** « Planétarium » */
  kind: string;
  commune: string;
}

/** Points in columns, each distinct kind and commune written once; positions as in the agenda's data. */
export interface PointColumns {
  titles: string[];
  hrefs: string[];
  kinds: Table<string>;
  communes: Table<string>;
  lats: number[];
  lons: number[];
}

export function encodePoints(points: readonly MapPoint[]): PointColumns {
  return {
    titles: points.map(({ title }) => title),
    hrefs: points.map(({ href }) => href),
    kinds: tableOf(points, ({ kind }) => kind),
    communes: tableOf(points, ({ commune }) => commune),
    lats: points.map(({ lat }) => Math.round(lat * DEGREE)),
    lons: points.map(({ lon }) => Math.round(lon * DEGREE)),
  };
}

export function decodePoints({
  titles,
  hrefs,
  kinds,
  communes,
  lats,
  lons,
}: PointColumns): MapPoint[] {
  return titles.map((title, index) => ({
    title,
    href: hrefs[index] ?? '',
    kind: cellOf(kinds, index),
    commune: cellOf(communes, index),
    lat: (lats[index] ?? 0) / DEGREE,
    lon: (lons[index] ?? 0) / DEGREE,
  }));
}

/** A cell of a column, empty where there is none. */
export function cellOf({ values, of }: Table<string>, index: number): string {
  return values[of[index] ?? -1] ?? '';
}
