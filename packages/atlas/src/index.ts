export * from './projection.ts';
export * from './territories.ts';
