/** Constants of Lambert-93 (EPSG:2154), a Lambert conformal conic on GRS80. Source: IGN, NTG 71. */
const ECCENTRICITY = 0.0818191910428158;
const EXPONENT = 0.725607765053267;
const CONSTANT = 11754255.4261;
const X_POLE = 700000;
const Y_POLE = 12655612.0499;
const CENTRAL_MERIDIAN = 3;

const RADIANS = Math.PI / 180;

/** The map of France: its box in metres of Lambert-93, and its width in units. */
const LEFT = 90_000;
const RIGHT = 1_250_000;
const TOP = 7_120_000;
const BOTTOM = 6_030_000;
const WIDTH = 2000;
const UNITS_PER_METRE = WIDTH / (RIGHT - LEFT);

/** A map unit, on the ground. Lambert-93 stretches or shrinks lengths by less than 1 % in France. */
export const KILOMETRES_PER_UNIT = (RIGHT - LEFT) / WIDTH / 1000;

/** `[minX, minY, width, height]` in map units. */
export type Box = [minX: number, minY: number, width: number, height: number];

/** The map of France. */
export const viewBox: Box = [0, 0, WIDTH, Math.round((TOP - BOTTOM) * UNITS_PER_METRE)];

/** Lambert-93 coordinates in metres of a WGS 84 position in degrees. */
export function lambert93(lon: number, lat: number): [x: number, y: number] {
  const phi = lat * RADIANS;
  const sine = ECCENTRICITY * Math.sin(phi);
  const isometric =
    Math.log(Math.tan(Math.PI / 4 + phi / 2)) +
    (ECCENTRICITY / 2) * Math.log((1 - sine) / (1 + sine));
  const radius = CONSTANT * Math.exp(-EXPONENT * isometric);
  const angle = EXPONENT * (lon - CENTRAL_MERIDIAN) * RADIANS;
  return [X_POLE + radius * Math.sin(angle), Y_POLE - radius * Math.cos(angle)];
}

/** The WGS 84 position of Lambert-93 coordinates: the inverse of {@link lambert93}. */
function fromLambert93(x: number, y: number): [lon: number, lat: number] {
  const radius = Math.hypot(x - X_POLE, y - Y_POLE);
  const angle = Math.atan2(x - X_POLE, Y_POLE - y);
  const isometric = -Math.log(radius / CONSTANT) / EXPONENT;
  let phi = latitudeOf(isometric, 0);
  // Each turn divides the error by 150: five bring it below a nanodegree.
  for (let turn = 0; turn < 5; turn++) phi = latitudeOf(isometric, Math.sin(phi));
  return [CENTRAL_MERIDIAN + angle / EXPONENT / RADIANS, phi / RADIANS];
}

function latitudeOf(isometric: number, sine: number): number {
  const ratio = (1 + ECCENTRICITY * sine) / (1 - ECCENTRICITY * sine);
  return 2 * Math.atan(ratio ** (ECCENTRICITY / 2) * Math.exp(isometric)) - Math.PI / 2;
}

/** Map units of a point in metres of Lambert-93. */
export function planeOnMap(x: number, y: number): [x: number, y: number] {
  return [(x - LEFT) * UNITS_PER_METRE, (TOP - y) * UNITS_PER_METRE];
}

/** A position on the map of `data/territories.svg.json`, in its units. */
export function toMap(lon: number, lat: number): [x: number, y: number] {
  return planeOnMap(...lambert93(lon, lat));
}

/** The same to a tenth of a unit (60 m): for pages, where bytes count. */
export function onMap(lon: number, lat: number): [x: number, y: number] {
  const [x, y] = toMap(lon, lat);
  return [round(x), round(y)];
}

/** The position of a point of the map, in degrees. */
export function fromMap(x: number, y: number): [lon: number, lat: number] {
  return fromLambert93(LEFT + x / UNITS_PER_METRE, TOP - y / UNITS_PER_METRE);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
