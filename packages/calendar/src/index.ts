export * from './agenda.ts';
export * from './clock.ts';
export * from './day.ts';
export * from './pattern.ts';
export type { Opening, Period } from './period.ts';
export * from './periods.ts';
export * from './schedule.ts';
export * from './schedule-wording.ts';
export * from './wording.ts';
