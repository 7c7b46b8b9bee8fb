import type { Item } from '../item.ts';

/** GeoJSON (RFC 7946) of the items that have a position; coordinates are longitude, latitude. */
export function geojson(items: readonly Item[]): string {
  const features = items.flatMap(({ location, ...properties }) => {
    if (location?.latitude === undefined || location.longitude === undefined) return [];
    return [
      {
        type: 'Feature',
        id: `${properties.territory}/${properties.id}`,
        geometry: { type: 'Point', coordinates: [location.longitude, location.latitude] },
        properties: { ...properties, location },
      },
    ];
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}
