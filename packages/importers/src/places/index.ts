export type { EventAddress } from './event-address.ts';
export { knownPlaces } from './known-places.ts';
export type { NewPlace } from './new-place.ts';
export { placeEvent } from './place-event.ts';
export type { Venues } from './venues.ts';
export { venuesOf } from './venues.ts';
