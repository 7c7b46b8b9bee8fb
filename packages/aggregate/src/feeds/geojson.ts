import type { Item } from '../item.ts';

/** GeoJSON (RFC 7946) of the items that have a position; coordinates are longitude, latitude. */
export function geojson(items: readonly Item[]): string {
  const features = items.flatMap(({ location, ...properties }) => {
    if (location?.lat === undefined || location.lon === undefined) return [];
    return [
      {
        type: 'Feature',
        id: `${properties.territory}/${properties.id}`,
        geometry: { type: 'Point', coordinates: [location.lon, location.lat] },
        properties: { ...properties, location },
      },
    ];
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}
