export * from './check.ts';
export * from './finding.ts';
export * from './load-territory.ts';
export * from './shared.ts';
export * from './valid-territory.ts';
