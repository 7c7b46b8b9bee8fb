import type { Position } from '../agenda/geo.ts';

/** What can be shown on the map, by its name in the address. */
export const LAYERS = ['a-ne-pas-manquer', 'agenda', 'lieux', 'structures'] as const;
export type Layer = (typeof LAYERS)[number];

/** Shown until the reader says otherwise. */
export const FIRST_LAYERS: readonly Layer[] = ['a-ne-pas-manquer', 'agenda'];

/** What the address of a map says besides the filters of the agenda. */
export interface MapState {
  layers: ReadonlySet<Layer>;
  /** The middle and how many times the map is enlarged; none for the whole map. */
  view?: Position & { scale: number };
  /** A position that the open card tells about. */
  card?: Position;
}

const PARAMS = { layers: 'couches', view: 'vue', card: 'fiche' } as const;
const NONE = 'aucune';

/** Reads a map's state from an address; what makes no sense is left out. */
export function readState(params: URLSearchParams): MapState {
  const named = params.get(PARAMS.layers) ?? '';
  const layers = LAYERS.filter((layer) => named.split(',').includes(layer));
  const [lat, lon, scale] = numbers(params.get(PARAMS.view), 3);
  const [cardLat, cardLon] = numbers(params.get(PARAMS.card), 2);
  return {
    layers: new Set(layers.length > 0 || named === NONE ? layers : FIRST_LAYERS),
    ...(lat !== undefined && lon !== undefined && scale && { view: { lat, lon, scale } }),
    ...(cardLat !== undefined && cardLon !== undefined && { card: { lat: cardLat, lon: cardLon } }),
  };
}

/** Adds a map's state to the filters of an address; what goes without saying stays out. */
export function writeState(params: URLSearchParams, { layers, view, card }: MapState): void {
  const names = LAYERS.filter((layer) => layers.has(layer));
  if (names.join() !== FIRST_LAYERS.join()) {
    params.set(PARAMS.layers, names.length > 0 ? names.join(',') : NONE);
  }
  if (view && view.scale > 1) {
    params.set(PARAMS.view, `${degrees(view)},${Number(view.scale.toFixed(2))}`);
  }
  if (card) params.set(PARAMS.card, degrees(card));
}

/** A position as the address and the data know it, to ten metres: `48.1173,-1.6778`. */
export function degrees({ lat, lon }: Position): string {
  return `${Number(lat.toFixed(4))},${Number(lon.toFixed(4))}`;
}

function numbers(text: string | null, count: number): number[] {
  const values = (text ?? '')
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  return values.length === count && values.every(Number.isFinite) ? values : [];
}
