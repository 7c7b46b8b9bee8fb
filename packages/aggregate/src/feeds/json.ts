import type { Item } from '../item.ts';
import { isEvent } from '../item.ts';
import { remembered } from '../remembered.ts';

/** A JSON array of items. */
export function json(items: readonly Item[]): string {
  return `[${items.map((item) => textsOf(item).json).join(',')}]`;
}

/** GeoJSON (RFC 7946) of the items that have a position; coordinates are longitude, latitude. */
export function geojson(items: readonly Item[]): string {
  const features = items.flatMap((item) => textsOf(item).feature ?? []);
  return `{"type":"FeatureCollection","features":[${features.join(',')}]}`;
}

interface Texts {
  json: string;
  /** GeoJSON, of an item with a position. */
  feature?: string;
}

/** Events alone are in many lists: to keep the texts of all the others would only take room. */
function textsOf(item: Item): Texts {
  return isEvent(item) ? textsOfEvent(item) : written(item);
}

const textsOfEvent = remembered<Item, Texts>(written);

/** Both texts are made of the same parts, the long ones, which are thus held once. */
function written(item: Item): Texts {
  const { location } = item;
  const entries = Object.entries(item);
  const at = entries.findIndex(([key]) => key === 'location');
  if (at < 0 || !location) return { json: JSON.stringify(item) };
  const before = membersOf(entries.slice(0, at));
  const place = membersOf(entries.slice(at, at + 1));
  const after = membersOf(entries.slice(at + 1));
  const json = objectOf([before, place, after]);
  if (location.latitude === undefined || location.longitude === undefined) return { json };
  const head = JSON.stringify({
    type: 'Feature',
    id: `${item.territory}/${item.id}`,
    geometry: { type: 'Point', coordinates: [location.longitude, location.latitude] },
  });
  const properties = objectOf([before, after, place]);
  return { json, feature: `${head.slice(0, -1)},"properties":${properties}}` };
}

/** The members of an object in JSON, without its braces. */
function membersOf(entries: [string, unknown][]): string {
  return JSON.stringify(Object.fromEntries(entries)).slice(1, -1);
}

function objectOf(parts: readonly string[]): string {
  const inside = parts.filter(Boolean).reduce((text, part) => `${text},${part}`);
  return `{${inside}}`;
}
