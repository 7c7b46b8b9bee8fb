export type { EventAddress } from './event-address.ts';
export type { Placed } from './place-event.ts';
export { placeEvent } from './place-event.ts';
