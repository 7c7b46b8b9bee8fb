import type { Position } from '../../lib/agenda/geo.ts';

/**
 * Asks the reader's browser where she is; the position stays in the page.
 * @throws GeolocationPositionError when she refuses or nothing answers within 15 seconds
 */
export async function askPosition(): Promise<Position> {
  const { coords } = await new Promise<GeolocationPosition>((resolve, reject) =>
    navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 15_000 }),
  );
  return { lat: coords.latitude, lon: coords.longitude };
}
