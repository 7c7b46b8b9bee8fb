export type { EventAddress } from './event-address.ts';
export type { KnownPlace, KnownPlaces } from './known-places.ts';
export { knownPlaces } from './known-places.ts';
export type { NewPlace } from './new-place.ts';
export type { Placed } from './place-event.ts';
export { placeEvent } from './place-event.ts';
export type { Sighting, Suggestion } from './sightings.ts';
export type { Recognised, Venues } from './venues.ts';
export { venuesOf } from './venues.ts';
