export * from './draft.ts';
export { openagenda } from './openagenda/index.ts';
export { opendatasoft } from './opendatasoft/index.ts';
export * from './plan/index.ts';
export * from './reader.ts';
export * from './record.ts';
