import type { Item } from '@echosciences/aggregate';
import { pathOf } from '@echosciences/aggregate';
import { contentTypes } from '@echosciences/schemas';

/** Where an event takes place. */
export function placeJsonLd({ location, url }: Item) {
  return {
    '@type': 'Place',
    name: location?.name ?? location?.city,
    url: location?.place && new URL(pathOf(contentTypes.place, location.place), url).href,
    ...positionJsonLd(location),
  };
}

/** Address and position. */
export function positionJsonLd(location: Item['location']) {
  if (!location) return {};
  const { street, postalCode, city, latitude, longitude } = location;
  return {
    address: {
      '@type': 'PostalAddress',
      streetAddress: street,
      postalCode,
      addressLocality: city,
      addressCountry: 'FR',
    },
    ...(latitude !== undefined && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
  };
}
