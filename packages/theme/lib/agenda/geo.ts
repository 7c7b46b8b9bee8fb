/** In degrees, WGS 84. */
export interface Position {
  lat: number;
  lon: number;
}

const EARTH_KM = 6371;
const RADIANS = Math.PI / 180;

/** Great-circle distance (haversine formula). */
export function kilometres(a: Position, b: Position): number {
  const [latA, latB] = [a.lat * RADIANS, b.lat * RADIANS];
  const h =
    Math.sin((latB - latA) / 2) ** 2 +
    Math.cos(latA) * Math.cos(latB) * Math.sin(((b.lon - a.lon) * RADIANS) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
}

/** The mean of some positions, undefined for none. Right for positions near each other. */
export function middleOf(positions: readonly Position[]): Position | undefined {
  if (positions.length === 0) return undefined;
  const mean = (pick: (position: Position) => number) =>
    positions.reduce((sum, position) => sum + pick(position), 0) / positions.length;
  return { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
}
