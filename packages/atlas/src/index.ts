export * from './departments.ts';
export * from './projection.ts';
export * from './territories.ts';
