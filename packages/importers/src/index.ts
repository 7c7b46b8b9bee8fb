export type { FetchedImage } from './images/index.ts';
export { coverOf, fetchImage } from './images/index.ts';
export { openagenda } from './openagenda/index.ts';
export { opendatasoft } from './opendatasoft/index.ts';
export * from './reader.ts';
export * from './record.ts';
export type { FetchOptions, TransportOptions } from './transport/index.ts';
export { createTransport } from './transport/index.ts';
