import { remembered } from '@echosciences/schemas';
import type { Item } from '../item.ts';
import { isEvent, itemKey } from '../item.ts';
import { bytesOf, joinBytes } from './bytes.ts';

/** A JSON array of items. */
export function json(items: readonly Item[]): Uint8Array<ArrayBuffer> {
  return joinBytes(
    '[',
    items.map((item) => partsOf(item).json),
    ']',
    ',',
  );
}

/** GeoJSON (RFC 7946) of the items that have a position; coordinates are longitude, latitude. */
export function geojson(items: readonly Item[]): Uint8Array<ArrayBuffer> {
  const features = items.flatMap((item) => partsOf(item).feature ?? []);
  return joinBytes('{"type":"FeatureCollection","features":[', features, ']}', ',');
}

interface Parts {
  json: Uint8Array;
  /** GeoJSON, of an item with a position. */
  feature?: Uint8Array;
}

/** Events alone are in many lists: to keep those of all the others would only take room. */
function partsOf(item: Item): Parts {
  return isEvent(item) ? partsOfEvent(item) : written(item);
}

const partsOfEvent = remembered<Item, Parts>(written);

/** Both are made of the same members, the long ones, which are thus written once. */
function written(item: Item): Parts {
  const { location } = item;
  const entries = Object.entries(item);
  const at = entries.findIndex(([key]) => key === 'location');
  if (at < 0 || !location) return { json: bytesOf(JSON.stringify(item)) };
  const before = membersOf(entries.slice(0, at));
  const place = membersOf(entries.slice(at, at + 1));
  const after = membersOf(entries.slice(at + 1));
  const json = bytesOf(objectOf([before, place, after]));
  if (location.latitude === undefined || location.longitude === undefined) return { json };
  const head = JSON.stringify({
    type: 'Feature',
    id: itemKey(item),
    geometry: { type: 'Point', coordinates: [location.longitude, location.latitude] },
  });
  const properties = objectOf([before, after, place]);
  return { json, feature: bytesOf(`${head.slice(0, -1)},"properties":${properties}}`) };
}

/** The members of an object in JSON, without its braces. */
function membersOf(entries: [string, unknown][]): string {
  return JSON.stringify(Object.fromEntries(entries)).slice(1, -1);
}

function objectOf(parts: readonly string[]): string {
  const inside = parts.filter(Boolean).reduce((text, part) => `${text},${part}`);
  return `{${inside}}`;
}
