import { fromMap, toMap } from '@echosciences/atlas/projection';

/** How positions in degrees and points of the drawing answer each other. */
export interface Plane {
  place(lon: number, lat: number): [x: number, y: number];
  position(x: number, y: number): [lon: number, lat: number];
}

/** The plane in which the map is drawn: Lambert-93. */
export const lambertPlane: Plane = { place: toMap, position: fromMap };
