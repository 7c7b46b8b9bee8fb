export * from './departments.ts';
export { boundsOf } from './paths.ts';
export * from './projection.ts';
export * from './territories.ts';
