import type { Position, Unread } from './position.ts';

const NUMBER = '(-?\\d{1,3}(?:\\.\\d+)?)';
const PAIR = `${NUMBER}(?:,|\\s|\\+)+${NUMBER}`;

/** Where addresses of maps hold a latitude, then a longitude; the place itself before the middle of the view. */
const LATITUDE_FIRST = [
  // Google Maps: the place that a page is about.
  `!3d${NUMBER}!4d${NUMBER}`,
  // OpenStreetMap: a marker, then the view.
  `[?&]mlat=${NUMBER}&mlon=${NUMBER}`,
  `[?&#]map=[\\d.]+/${NUMBER}/${NUMBER}`,
  `^geo:${PAIR}`,
  // Google and Apple Maps: what was searched for.
  `[?&](?:q|query|ll|destination|daddr|center|coordinate)=(?:loc:)?${PAIR}`,
  `/(?:place|search|dir/)/?${PAIR}`,
  `/@${PAIR}`,
].map((pattern) => new RegExp(pattern, 'i'));

/** Géoportail and cartes.gouv.fr. */
const LONGITUDE_FIRST = new RegExp(`[?&]c=${PAIR}`, 'i');

/** These lead to a map, but do not say where. */
const SHORT =
  /^(?:https?:)?\/\/(?:maps\.app\.goo\.gl|goo\.gl|g\.co|osm\.org\/go|www\.openstreetmap\.org\/go)\//i;

/** The position in the address of a map's page. */
export function readLink(link: string): Position | Unread {
  const text = decoded(link);
  for (const pattern of LATITUDE_FIRST) {
    const [, lat, lon] = pattern.exec(text) ?? [];
    if (lat && lon) return { lat: Number(lat), lon: Number(lon) };
  }
  const [, lon, lat] = LONGITUDE_FIRST.exec(text) ?? [];
  if (lon && lat) return { lat: Number(lat), lon: Number(lon) };
  return SHORT.test(link) ? 'shortLink' : 'unreadable';
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}
