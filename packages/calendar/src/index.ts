export * from './clock.ts';
export * from './schedule.ts';
export * from './wording.ts';
